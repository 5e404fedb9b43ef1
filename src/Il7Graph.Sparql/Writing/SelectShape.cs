using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Writing;

/// <summary>The parts of a query that stand outside of its WHERE, taken off its algebra.</summary>
/// <param name="Order">The keys of ORDER BY; empty for none.</param>
/// <param name="Extends">The expressions of SELECT above a group, in order; without a group they are left in the pattern.</param>
/// <param name="Having">The conditions upon a group.</param>
/// <param name="Group">Null if there is none.</param>
/// <param name="Values">VALUES behind the query; without a group it is left in the pattern.</param>
/// <param name="Pattern">What remains for WHERE.</param>
internal sealed record SelectShape(
    ValueArray<OrderKey> Order,
    IReadOnlyDictionary<Variable, Expression> Extends,
    ValueArray<Expression> Having,
    Group? Group,
    Values? Values,
    AlgebraOperator Pattern)
{
    public static SelectShape Of(AlgebraOperator algebra)
    {
        ValueArray<OrderKey> order = [];
        if (algebra is OrderBy sorted) (order, algebra) = (sorted.Keys, sorted.Pattern);
        var extends = new Dictionary<Variable, Expression>();
        var core = algebra;
        while (core is Extend extend)
        {
            extends[extend.Variable] = extend.Value;
            core = extend.Pattern;
        }
        Values? values = null;
        if (core is Join { Right: Values right, Left: var left }) (values, core) = (right, left);
        ValueArray<Expression> having = [];
        if (core is Filter { Pattern: Algebra.Group } filter) (having, core) = (filter.Conditions, filter.Pattern);
        return core is Algebra.Group group
            ? new SelectShape(order, extends, having, group, values, group.Pattern)
            : new SelectShape(order, new Dictionary<Variable, Expression>(), [], null, null, algebra);
    }

    /// <summary>The expression with the aggregates and keys in it that generated variables stand for.</summary>
    public Expression Inline(Expression expression) => Group is null ? expression : ExpressionTree.Map(expression, each =>
    {
        if (each is not VariableExpression { Variable: { IsGenerated: true } variable }) return each;
        return Group.Aggregates.FirstOrDefault(aggregation => aggregation.Variable == variable)?.Aggregate ?? each;
    });
}
