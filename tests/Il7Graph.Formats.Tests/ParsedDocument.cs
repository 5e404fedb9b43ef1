using System.Collections.Immutable;
using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests;

/// <summary>What a parser makes of a document: the quads as canonical lines, in the order pushed, and the findings.</summary>
internal sealed record ParsedDocument(string Lines, ImmutableArray<Diagnostic> Findings, long Count)
{
    /// <summary>The findings as <c>line:column+length code</c>.</summary>
    public IEnumerable<string> Places => Findings.Select(found =>
        $"{found.Span.Line}:{found.Span.Column}+{found.Span.Length} {found.Descriptor.Code}");

    public static ParsedDocument Of(string text, RdfFormat format, ParserOptions? options = null) =>
        Of(Encoding.UTF8.GetBytes(text), format, options);

    public static ParsedDocument Of(byte[] bytes, RdfFormat format, ParserOptions? options = null) =>
        Of(new MemoryStream(bytes), format, options);

    public static ParsedDocument Of(Stream input, RdfFormat format, ParserOptions? options = null)
    {
        var lines = new CanonicalLines();
        var diagnostics = new DiagnosticBag();
        var count = RdfParser.Parse(input, format, options ?? new ParserOptions(), lines, diagnostics);
        return new ParsedDocument(lines.Text, diagnostics.ToImmutable(), count);
    }

    /// <summary>Reads a text in which <c>⟦ ⟧</c> enclose the one place where a finding must point.</summary>
    /// <returns>The document and where the marks stood, as in <see cref="Places"/> without the code.</returns>
    public static (ParsedDocument Document, string Place) OfMarked(string marked, RdfFormat format)
    {
        var (start, end) = (marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal) - 1);
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var line = text[..start].Count(c => c == '\n') + 1;
        var column = start - text[..start].LastIndexOf('\n');
        return (Of(text, format), $"{line}:{column}+{end - start}");
    }
}
