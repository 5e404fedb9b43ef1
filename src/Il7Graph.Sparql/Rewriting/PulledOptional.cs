using Il7Graph.Sparql.Algebra;

namespace Il7Graph.Sparql.Rewriting;

/// <summary><c>Join(LeftJoin(P, O, e), Q)</c> becomes <c>LeftJoin(Join(P, Q), O, e)</c> if whatever O and e share with Q is always bound
/// by P: then what is optional is looked for last, for fewer solutions.</summary>
internal static class PulledOptional
{
    public static AlgebraOperator Of(AlgebraOperator pattern)
    {
        if (pattern is not Join join) return pattern;
        if (join.Left is LeftJoin left && CanPull(left, join.Right)) return left with { Left = Again(new Join(left.Left, join.Right)) };
        if (join.Right is LeftJoin right && CanPull(right, join.Left)) return right with { Left = Again(new Join(join.Left, right.Left)) };
        return join;
    }

    private static AlgebraOperator Again(Join join) => Of(PulledExtend.Of(join));

    private static bool CanPull(LeftJoin optional, AlgebraOperator other)
    {
        if (optional.Conditions.Any(ExpressionVariables.HasExists)) return false;
        var shared = ExpressionVariables.MentionedIn(optional.Right);
        shared.UnionWith(ExpressionVariables.Of(optional.Conditions));
        shared.IntersectWith(PatternVariables.Of(other));
        return shared.IsSubsetOf(PatternVariables.CertainOf(optional.Left));
    }
}
