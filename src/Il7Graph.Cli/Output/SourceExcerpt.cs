using System.Collections.Immutable;
using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Diagnostics.Reports;

namespace Il7Graph.Cli.Output;

/// <summary>Findings on a text that the user has just typed, each with its line and a mark under the place.</summary>
internal static class SourceExcerpt
{
    private const int LongestLine = 160;

    public static void Write(TextWriter writer, ImmutableArray<Diagnostic> findings, string text, bool colour)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        foreach (var finding in findings)
        {
            TextReport.Write(writer, [finding], [], colour);
            if (finding.Span.Line is > 0 and var line && line <= lines.Length) Mark(writer, lines[line - 1], finding.Span);
        }
    }

    /// <summary>A long line is cut on both sides of the place.</summary>
    private static void Mark(TextWriter writer, string line, SourceSpan span)
    {
        var place = Math.Clamp(span.Column - 1, 0, line.Length);
        var start = Math.Max(0, place - (LongestLine / 2));
        var shown = line[start..Math.Min(line.Length, start + LongestLine)];
        // Tabs stay tabs above and below, so that the mark stands right wherever they lead.
        var blank = new StringBuilder();
        foreach (var c in shown.AsSpan(0, place - start)) blank.Append(c == '\t' ? '\t' : ' ');
        var length = Math.Clamp(span.Length, 1, Math.Max(1, shown.Length - (place - start)));
        writer.Write($"  | {string.Concat(shown.Select(c => char.IsControl(c) && c != '\t' ? ' ' : c))}\n  | {blank}{new string('^', length)}\n");
    }
}
