using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Rewriting;

/// <summary>A condition moves down to the part of the pattern that always binds all of its variables: below Extend, to the left of
/// LeftJoin and Minus, into both sides of Union. Joins take their conditions where they are planned.</summary>
internal static class PushedFilter
{
    public static AlgebraOperator Of(Filter filter)
    {
        var staying = new List<Expression>();
        var pattern = filter.Pattern;
        foreach (var condition in filter.Conditions)
        {
            if (ExpressionVariables.HasExists(condition) || Pushed(condition, pattern) is not { } pushed) staying.Add(condition);
            else pattern = pushed;
        }
        return staying.Count == 0 ? pattern : new Filter(staying.ToValueArray(), pattern);
    }

    private static AlgebraOperator? Pushed(Expression condition, AlgebraOperator pattern)
    {
        var needed = ExpressionVariables.Of(condition);
        switch (pattern)
        {
            case Filter inner:
                return Pushed(condition, inner.Pattern) is { } below ? inner with { Pattern = below } : null;
            case Extend extend when !needed.Contains(extend.Variable):
                return extend with { Pattern = Over(condition, extend.Pattern) };
            case LeftJoin join when PatternVariables.CertainOf(join.Left).IsSupersetOf(needed):
                return join with { Left = Over(condition, join.Left) };
            case Minus minus:
                return minus with { Left = Over(condition, minus.Left) };
            case Union union:
                return union with { Left = Over(condition, union.Left), Right = Over(condition, union.Right) };
            default:
                return null;
        }
    }

    private static AlgebraOperator Over(Expression condition, AlgebraOperator pattern) => Pushed(condition, pattern)
        ?? (pattern is Filter filter
            ? filter with { Conditions = [.. filter.Conditions, condition] }
            : new Filter([condition], pattern));
}
