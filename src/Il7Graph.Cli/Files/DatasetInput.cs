using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Formats.JsonLd.Loading;
using Il7Graph.Rdf;

namespace Il7Graph.Cli.Files;

/// <summary>Reads a file, or standard input for <c>-</c>, into memory; a store is opened.</summary>
internal static class DatasetInput
{
    /// <param name="from">The name of the format; null is told by the extension.</param>
    /// <param name="loader">Fetches the remote contexts of JSON-LD; null if nothing is to be fetched.</param>
    /// <returns>The quads that could be read; what could not is in <paramref name="diagnostics"/>.</returns>
    /// <exception cref="UsageException">The file cannot be opened, or its format is not known.</exception>
    public static Dataset Read(
        string path, string? from, IDocumentLoader? loader, Terminal terminal, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (StoreInput.TryOpen(path, from) is { } store) return store;
        var format = FormatChoice.OfInput(from, path);
        using var source = InputFile.Open(path, terminal, cancellation);
        var quads = new DatasetBuilder();
        RdfParser.Parse(source, format, new ParserOptions { File = path, DocumentLoader = loader }, quads, diagnostics, cancellation);
        return quads.ToDataset();
    }
}
