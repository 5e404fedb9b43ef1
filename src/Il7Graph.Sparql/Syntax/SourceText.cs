using Il7Graph.Diagnostics;

namespace Il7Graph.Sparql.Syntax;

/// <summary>A text and the name that findings call it by.</summary>
/// <param name="Line">The line on which it starts, if it is a part of a larger one.</param>
/// <param name="Column">The column at which it starts.</param>
internal sealed record SourceText(string Text, string File, int Line = 1, int Column = 1)
{
    /// <summary>The place of a piece of the text. Linear in what stands before it: for findings only.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var before = Text.AsSpan(0, start);
        var lines = before.Count('\n');
        return new SourceSpan(File, Line + lines, start - before.LastIndexOf('\n') + (lines == 0 ? Column - 1 : 0), length);
    }
}
