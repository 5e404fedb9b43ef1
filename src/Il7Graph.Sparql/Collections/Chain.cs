namespace Il7Graph.Sparql.Collections;

/// <summary>Trees from lists of operands.</summary>
internal static class Chain
{
    /// <summary>From here on operands are combined in halves.</summary>
    public const int LongestLeftDeep = 64;

    /// <summary>How much deeper than its deepest operand a tree of <paramref name="count"/> operands is, at most.</summary>
    public static int HeightOf(int count) => Math.Min(count, 2 * LongestLeftDeep);

    /// <summary>Combines operands by an associative operation: from the left, as the specification does, but a long list in halves, so
    /// that ten thousand alternatives make no tree of ten thousand levels.</summary>
    public static T Combine<T>(ReadOnlySpan<T> operands, Func<T, T, T> combine)
    {
        if (operands.Length > LongestLeftDeep)
        {
            var half = operands.Length / 2;
            return combine(Combine(operands[..half], combine), Combine(operands[half..], combine));
        }
        var result = operands[0];
        foreach (var operand in operands[1..]) result = combine(result, operand);
        return result;
    }
}
