namespace Il7Graph.Formats.NQuads;

/// <summary>A term of a line: in the line itself if it stands there in canonical form, else in the parser's scratch memory.</summary>
internal readonly record struct TermSlice(bool IsCopied, int Start, int Length);
