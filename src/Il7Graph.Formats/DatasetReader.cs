using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;

namespace Il7Graph.Formats;

/// <summary>Reads documents into memory.</summary>
public static class DatasetReader
{
    /// <summary>Reads what can be read and reports the rest (see <see cref="RdfParser.Parse"/>).</summary>
    public static Dataset Read(Stream input, RdfFormat format, ParserOptions options, DiagnosticBag diagnostics)
    {
        var quads = new DatasetBuilder();
        RdfParser.Parse(input, format, options, quads, diagnostics);
        return quads.ToDataset();
    }

    /// <summary>Does what <see cref="Read"/> does, over a stream that is read asynchronously (see <see cref="RdfParser.ParseAsync"/>).</summary>
    public static async Task<Dataset> ReadAsync(
        Stream input, RdfFormat format, ParserOptions options, DiagnosticBag diagnostics, CancellationToken cancellationToken = default)
    {
        var quads = new DatasetBuilder();
        await RdfParser.ParseAsync(input, format, options, quads, diagnostics, cancellationToken).ConfigureAwait(false);
        return quads.ToDataset();
    }

    /// <summary>Reads a document that is expected to be right.</summary>
    /// <exception cref="RdfSyntaxException">It is not; carries the first finding.</exception>
    public static Dataset ReadText(string text, RdfFormat format, ParserOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
        var dataset = Read(input, format, options ?? new ParserOptions(), diagnostics);
        return diagnostics.HasErrors
            ? throw new RdfSyntaxException(diagnostics.ToImmutable().First(found => found.Descriptor.Severity == Severity.Error))
            : dataset;
    }
}
