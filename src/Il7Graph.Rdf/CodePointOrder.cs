namespace Il7Graph.Rdf;

/// <summary>The order of strings by code point, which is that of their UTF-8 bytes; that of UTF-16 differs above U+FFFF.</summary>
public static class CodePointOrder
{
    /// <returns>Less than 0, 0 or more than 0.</returns>
    public static int Compare(string left, string right)
    {
        var at = left.AsSpan().CommonPrefixLength(right);
        if (at == left.Length || at == right.Length) return left.Length - right.Length;
        var (a, b) = (left[at], right[at]);
        // Surrogates stand for code points beyond all others.
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a - b : char.IsSurrogate(a) ? 1 : -1;
    }
}
