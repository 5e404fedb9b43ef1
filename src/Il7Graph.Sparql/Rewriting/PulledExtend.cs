using Il7Graph.Sparql.Algebra;

namespace Il7Graph.Sparql.Rewriting;

/// <summary><c>Join(Extend(P, v, e), Q)</c> becomes <c>Extend(Join(P, Q), v, e)</c> if Q does not mention v and P always binds what e
/// needs: then P and Q can be joined in any order.</summary>
internal static class PulledExtend
{
    public static AlgebraOperator Of(Join join)
    {
        if (join.Left is Extend left && CanPull(left, join.Right)) return left with { Pattern = Rejoined(new Join(left.Pattern, join.Right)) };
        if (join.Right is Extend right && CanPull(right, join.Left)) return right with { Pattern = Rejoined(new Join(join.Left, right.Pattern)) };
        return join;
    }

    private static AlgebraOperator Rejoined(Join join) => PulledOptional.Of(Of(join));

    private static bool CanPull(Extend extend, AlgebraOperator other) =>
        !PatternVariables.Of(other).Contains(extend.Variable)
        && !ExpressionVariables.HasExists(extend.Value)
        && PatternVariables.CertainOf(extend.Pattern).IsSupersetOf(ExpressionVariables.Of(extend.Value))
        && Functions.BuiltIns.IsDeterministic(extend.Value);
}
