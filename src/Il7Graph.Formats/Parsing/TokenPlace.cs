namespace Il7Graph.Formats.Parsing;

/// <summary>Where a token starts, as in a <see cref="Il7Graph.Diagnostics.SourceSpan"/>; a line of 0 if nobody asked.</summary>
internal readonly record struct TokenPlace(int Line, int Column)
{
    public bool IsKnown => Line > 0;

    /// <summary>This place, or another one if this is not known.</summary>
    public TokenPlace Or(TokenPlace other) => IsKnown ? this : other;
}
