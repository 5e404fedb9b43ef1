using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Terms;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Rewriting;

namespace Il7Graph.Sparql.Planning;

/// <summary>Algebra to a plan for one dataset. The plan calls it again, from any thread, where a part of it is known only when it runs.</summary>
internal sealed partial class Planner
{
    private readonly Statistics _statistics;
    private readonly PlanFactory _factory;
    private int _generated;

    public Planner(Statistics statistics)
    {
        _statistics = statistics;
        _factory = new PlanFactory(statistics);
    }

    private TermTable Terms => _statistics.Dataset.Terms;

    /// <param name="scope">The graphs that the query is about.</param>
    public PlanNode Plan(AlgebraOperator pattern, PlanScope scope) => ColumnPruning.Of(Operator(new Rewriter().Rewrite(pattern), scope));

    private PlanNode Operator(AlgebraOperator pattern, PlanScope scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // Whoever joins, subtracts, counts or cuts off needs each row as often as it comes.
        if (pattern is Algebra.LeftJoin or Algebra.Minus or Slice or Service) scope = scope with { Wanted = null };
        if (scope.Outer is { IsSingle: false } outer && (pattern is Slice or Algebra.Group { Keys.Count: 0 })) return Lateral(pattern, scope, outer);
        switch (pattern)
        {
            case LeftJoin join:
                return LeftJoin(join, scope);
            case Union union:
                return PlanFactory.Union(Operator(union.Left, scope), Operator(union.Right, scope));
            case Minus minus:
                return Minus(minus, scope);
            case Algebra.Group group:
                return Grouped(group, scope);
            case OrderBy order:
                return Ordered(order, scope, null);
            case Slice slice:
                return Sliced(slice, scope);
            case Project project:
                return Projected(project, scope);
            case Distinct distinct:
                return PlanFactory.Distinct(Operator(distinct.Pattern, scope with { Wanted = [.. PatternVariables.Of(distinct.Pattern)] }));
            case Reduced reduced:
                return Operator(reduced.Pattern, scope);
            case Service service:
                return ServiceCall(service, null, scope);
            default:
                return Group(pattern, scope, []);
        }
    }

    private PlanNode LeftJoin(LeftJoin join, PlanScope scope)
    {
        var left = Operator(join.Left, scope);
        if (left is EmptyPlan) return PlanFactory.Empty("the required part has none", PatternVariables.Of(join));
        if (join.Right is Service service && join.Conditions.Count == 0 && !IsKnownEmpty(service)) return ServiceCall(service, left, scope, isOptional: true);
        if (join.Conditions.Any(ExpressionVariables.HasExists)) return ConditionalJoin(left, join, scope);
        ImmutableArray<Expression> conditions = [.. join.Conditions];
        var right = Operator(join.Right, scope);
        PlanNode best = PlanFactory.HashJoin(left, right, JoinKind.Left, conditions: conditions);
        if (scope.Outer is null && OnlyLeaf(join.Right, scope) is { } leaf)
        {
            foreach (var plan in _factory.IndexJoins(left, leaf, JoinKind.Left, conditions))
            {
                if (plan.Cost < best.Cost) best = plan;
            }
        }
        else if (scope.Outer is null && left.Rows * 20 < right.Cost / CostModel.JoinedRow && OptionalByKeys(left, join, scope) is { } keyed && keyed.Cost < best.Cost)
        {
            best = keyed;
        }
        return best;
    }

    private PlanNode Minus(Minus minus, PlanScope scope)
    {
        var left = Operator(minus.Left, scope);
        var right = Operator(minus.Right, scope);
        if (!left.Variables.Any(each => right.Variables.Contains(each) && each != scope.Graph.Variable)) return left;
        PlanNode best = PlanFactory.HashJoin(left, right, JoinKind.Anti, isMinus: true);
        if (scope.Outer is null && OnlyLeaf(minus.Right, scope) is { } leaf && leaf.Variables.Any(left.Certain.Contains))
        {
            foreach (var plan in _factory.IndexJoins(left, leaf, JoinKind.Anti, []))
            {
                if (plan.Cost < best.Cost) best = plan;
            }
        }
        return best;
    }

    private PlanNode Projected(Project project, PlanScope scope)
    {
        var inner = scope with { Wanted = scope.Wanted is null ? null : [.. project.Variables] };
        var input = project.Pattern is OrderBy order ? Ordered(order, inner, null, project.Variables) : Operator(project.Pattern, inner);
        return PlanFactory.Project(input, [.. project.Variables, .. Injected(scope, project.Variables)]);
    }

    /// <summary>What comes from outside has to survive a projection: the name of the graph, the rows that EXISTS brings.</summary>
    private static IEnumerable<Variable> Injected(PlanScope scope, ValueArray<Variable> variables)
    {
        var injected = scope.Outer is { IsSingle: false } outer ? outer.Variables : [];
        if (scope.Graph.Variable is { } graph) injected = [.. injected.Remove(graph), graph];
        return injected.Where(each => !variables.Contains(each));
    }

    private PlanNode Sliced(Slice slice, PlanScope scope)
    {
        var most = slice.Length is { } length && length <= long.MaxValue - slice.Start ? slice.Start + length : (long?)null;
        var input = slice.Pattern switch
        {
            OrderBy order => Ordered(order, scope, most),
            Project { Pattern: OrderBy order } project when scope.Outer is null or { IsSingle: true } =>
                PlanFactory.Project(Ordered(order, scope, most, project.Variables), [.. project.Variables, .. Injected(scope, project.Variables)]),
            _ => Operator(slice.Pattern, scope),
        };
        if (input is SortPlan { Most: not null } && slice.Start == 0) return input;
        var rows = Math.Max(0, Math.Min(input.Rows - slice.Start, slice.Length ?? double.MaxValue));
        return new SlicePlan(input, slice.Start, slice.Length)
        {
            Variables = input.Variables,
            Certain = input.Certain,
            Order = input.Order,
            Rows = rows,
            Cost = input.Cost,
            Distincts = input.Distincts,
        };
    }

    /// <param name="most">How many rows are needed; null for all.</param>
    /// <param name="shown">The columns that a result shows, which settle ties; null for those in scope.</param>
    private SortPlan Ordered(OrderBy order, PlanScope scope, long? most, ValueArray<Variable>? shown = null)
    {
        var input = Operator(order.Pattern, scope);
        var keys = ImmutableArray.CreateBuilder<SortKey>();
        foreach (var key in order.Keys)
        {
            if (key.Value is VariableExpression { Variable: var variable })
            {
                if (input.Variables.Contains(variable)) keys.Add(new SortKey(variable, key.IsDescending));
                continue;
            }
            var computed = Next("key");
            input = Extended(input, computed, key.Value, scope);
            keys.Add(new SortKey(computed, key.IsDescending));
        }
        ImmutableArray<Variable> ties =
        [
            .. (shown ?? AlgebraTree.VariablesInScope(order.Pattern)).Where(each => input.Variables.Contains(each) && keys.All(key => key.Variable != each)),
        ];
        var rows = most is { } limit ? Math.Min(limit, input.Rows) : input.Rows;
        return new SortPlan(input, keys.ToImmutable(), ties, most)
        {
            Variables = input.Variables,
            Certain = input.Certain,
            Rows = rows,
            Cost = input.Cost + (input.Rows * (most is null ? CostModel.SortedRow : CostModel.GroupedRow)),
            Distincts = input.Distincts,
        };
    }

    private PlanNode Grouped(Algebra.Group group, PlanScope scope)
    {
        var isOfSets = group.Aggregates.All(each => each.Aggregate is { Argument: not null } aggregate
            && (aggregate.IsDistinct || aggregate.Function is AggregateFunction.Min or AggregateFunction.Max));
        var read = ExpressionVariables.Of([.. group.Keys.Select(key => key.Value), .. group.Aggregates.Select(each => (Expression)each.Aggregate)]);
        var input = Operator(group.Pattern, scope with { Wanted = isOfSets ? [.. read] : null });
        if (CountedRuns(group, input, scope) is { } counted) return counted;
        var keys = ImmutableArray.CreateBuilder<Variable>();
        foreach (var key in group.Keys)
        {
            if (!key.IsVariable) input = Extended(input, key.Variable, key.Value, scope);
            keys.Add(key.Variable);
        }
        keys.AddRange(Injected(scope, keys.ToImmutable().ToValueArray()));
        var aggregates = ImmutableArray.CreateBuilder<Aggregation>();
        foreach (var aggregation in group.Aggregates)
        {
            var aggregate = aggregation.Aggregate;
            // An aggregate reads a column; what is no column yet becomes one.
            if (aggregate.Argument is { } argument and not VariableExpression)
            {
                var computed = Next("argument");
                input = Extended(input, computed, argument, scope);
                aggregate = aggregate with { Argument = new VariableExpression(computed) };
            }
            aggregates.Add(aggregation with { Aggregate = aggregate });
        }
        var groups = keys.Count == 0 ? 1 : PlanFactory.Combined(keys.Where(key => input.IndexOf(key) >= 0).Select(input.DistinctOf), input.Rows);
        return new GroupPlan(input, keys.ToImmutable(), aggregates.ToImmutable())
        {
            Variables = [.. keys, .. aggregates.Select(each => each.Variable)],
            Certain = [.. keys.Where(input.Certain.Contains), .. aggregates.Where(each => each.Aggregate.Function == AggregateFunction.Count).Select(each => each.Variable)],
            Rows = groups,
            Cost = input.Cost + (input.Rows * CostModel.GroupedRow),
        };
    }

    /// <summary>A group whose counts are lengths of runs: all matches of one triple pattern, as a whole or by the variable that comes first in some
    /// order.</summary>
    private CountedRunsPlan? CountedRuns(Algebra.Group group, PlanNode input, PlanScope scope)
    {
        if (input is not ScanPlan { Leaf: { HasRepeatedVariable: false, Graph: { IsEach: false } } leaf, Bounds.IsAll: true } || scope.Outer is not null) return null;
        if (group.Keys.Count > 1 || group.Keys.Any(key => !key.IsVariable || !leaf.Variables.Contains(key.Variable)) || group.Aggregates.Count == 0) return null;
        if (group.Aggregates.Any(each => each.Aggregate is not { Function: AggregateFunction.Count, IsDistinct: false }
            || (each.Aggregate.Argument is { } counted && !(counted is VariableExpression { Variable: var variable } && leaf.Variables.Contains(variable)))))
        {
            return null;
        }
        var key = group.Keys.Count == 0 ? null : group.Keys[0].Variable;
        if (_factory.Scans(leaf, _ => IdBounds.All).Find(scan => key is null || scan.Order[0] == key) is not ScanPlan scan) return null;
        ImmutableArray<Variable> variables = [.. group.Keys.Select(each => each.Variable), .. group.Aggregates.Select(each => each.Variable)];
        var runs = key is null ? 1 : scan.DistinctOf(key);
        return new CountedRunsPlan(leaf, scan.Scanned, key)
        {
            Variables = variables,
            Certain = [.. variables],
            Order = key is null ? [] : [key],
            Rows = runs,
            Cost = runs * CostModel.Search,
        };
    }

    private PlanNode Extended(PlanNode input, Variable variable, Expression value, PlanScope scope)
    {
        var marked = Marked(input, value, scope, out var rest);
        return PlanFactory.Extend(marked, variable, rest);
    }

    /// <summary>The dataset's id of a constant.</summary>
    private bool TryFind(Term term, out uint id) => Terms.TryFind(term, out id);

    private Variable Next(string what) => new(string.Create(CultureInfo.InvariantCulture, $".{what}{Interlocked.Increment(ref _generated)}"));
}
