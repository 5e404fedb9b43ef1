using Il7Graph.Diagnostics;

namespace Il7Graph.Sparql.Syntax;

/// <summary>A text and the name that findings call it by.</summary>
internal sealed record SourceText(string Text, string File)
{
    /// <summary>The place of a piece of the text. Linear in what stands before it: for findings only.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var before = Text.AsSpan(0, start);
        return new SourceSpan(File, 1 + before.Count('\n'), start - before.LastIndexOf('\n'), length);
    }
}
