using System.Globalization;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql.Algebra;

/// <content>§18.2.4 and §18.2.5: groups, SELECT expressions and solution modifiers.</content>
internal sealed partial class Translation
{
    private AlgebraOperator Modified(AlgebraOperator pattern, SelectClause? select, SolutionModifier modifier, ValuesSyntax? values)
    {
        var projections = (select?.Projections ?? []).Select(each => (each.Variable, Value: each.Value is { } value ? Expression(value) : null)).ToList();
        var having = modifier.Having.Map(Expression);
        var order = modifier.OrderBy.Select(key => new OrderKey(Expression(key.Value), key.IsDescending)).ToList();
        if (modifier.GroupBy.Count > 0 || having.Count > 0 || projections.Any(each => HasAggregate(each.Value)) || order.Any(key => HasAggregate(key.Value)))
        {
            var groups = new GroupTranslation(this, modifier.GroupBy);
            for (var i = 0; i < projections.Count; i++)
            {
                var (variable, value) = projections[i];
                if (value is not null) projections[i] = (variable, groups.Replace(value));
                groups.Define(variable);
            }
            order = [.. order.Select(key => key with { Value = groups.Replace(key.Value) })];
            groups.Forget(projections.Where(each => each.Value is not null).Select(each => each.Variable));
            having = having.Map(groups.Replace);
            pattern = groups.Over(pattern);
        }
        if (having.Count > 0) pattern = new Filter(having, pattern);
        if (values is not null) pattern = Joined([pattern, new Values(values.Variables, values.Rows)]);
        foreach (var (variable, value) in projections)
        {
            if (value is not null) pattern = new Extend(pattern, variable, value);
        }
        if (order.Count > 0) pattern = new OrderBy(order.ToValueArray(), pattern);
        if (select is not null)
        {
            pattern = new Project([.. projections.Select(each => each.Variable).Distinct()], pattern);
            if (select.Duplicates == Duplicates.Removed) pattern = new Distinct(pattern);
            if (select.Duplicates == Duplicates.Permitted) pattern = new Reduced(pattern);
        }
        return modifier.Limit is null && modifier.Offset is null ? pattern : new Slice(modifier.Offset ?? 0, modifier.Limit, pattern);
    }

    private static bool HasAggregate(Expression? expression) =>
        expression is not null && ExpressionTree.Any(expression, each => each is AggregateExpression);

    private Variable NextAggregate() => new(string.Create(CultureInfo.InvariantCulture, $".{_aggregates++}"));

    /// <summary>§18.2.4.1: the aggregates of one SELECT get variables; a variable that is no key is sampled.</summary>
    private sealed class GroupTranslation
    {
        private readonly Translation _translation;
        private readonly List<GroupKey> _keys = [];
        private readonly List<Aggregation> _aggregations = [];
        private readonly HashSet<Variable> _known = [];

        public GroupTranslation(Translation translation, ValueArray<GroupCondition> conditions)
        {
            _translation = translation;
            foreach (var condition in conditions)
            {
                var variable = condition.Variable ?? translation.NextAggregate();
                _keys.Add(new GroupKey(variable, translation.Expression(condition.Value)));
                _known.Add(variable);
            }
        }

        /// <summary>Says that a variable has a value when the groups are made.</summary>
        public void Define(Variable variable) => _known.Add(variable);

        /// <summary>Takes <see cref="Define"/> back, but for the keys.</summary>
        public void Forget(IEnumerable<Variable> variables)
        {
            foreach (var variable in variables) _known.Remove(variable);
        }

        public Group Over(AlgebraOperator pattern) => new Group(_keys.ToValueArray(), _aggregations.ToValueArray(), pattern);

        public Expression Replace(Expression expression) => ExpressionTree.Map(
            expression,
            each => each switch
            {
                AggregateExpression aggregate => new VariableExpression(VariableOf(aggregate)),
                VariableExpression variable when !_known.Contains(variable.Variable) =>
                    new VariableExpression(VariableOf(new AggregateExpression(AggregateFunction.Sample, variable, IsDistinct: false))),
                _ => each,
            });

        private Variable VariableOf(AggregateExpression aggregate)
        {
            if (_aggregations.Find(each => each.Aggregate == aggregate) is { } known) return known.Variable;
            var variable = _translation.NextAggregate();
            _aggregations.Add(new Aggregation(variable, aggregate));
            return variable;
        }
    }
}
