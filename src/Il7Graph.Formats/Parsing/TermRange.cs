namespace Il7Graph.Formats.Parsing;

/// <summary>A term in a <see cref="TermStack"/>; a length of 0 is no term, as a graph name the default graph.</summary>
internal readonly record struct TermRange(int Start, int Length)
{
    /// <summary>Where in the input the term starts, if the sink wants to know.</summary>
    public TokenPlace Place { get; init; }

    public int End => Start + Length;
}
