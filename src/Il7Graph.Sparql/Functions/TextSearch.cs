namespace Il7Graph.Sparql.Functions;

/// <summary>CONTAINS, STRSTARTS and STRENDS on UTF-8, where code points compare as bytes do. The language tags are the caller's part.</summary>
public static class TextSearch
{
    public static bool Contains(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part) => text.IndexOf(part) >= 0;

    public static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part) => text.StartsWith(part);

    public static bool Ends(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part) => text.EndsWith(part);
}
