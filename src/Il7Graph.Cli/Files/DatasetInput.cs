using System.Globalization;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Formats.JsonLd.Loading;
using Il7Graph.Rdf;

namespace Il7Graph.Cli.Files;

/// <summary>Reads a file, or standard input for <c>-</c>, into memory; a store is opened.</summary>
internal static class DatasetInput
{
    /// <summary>Reads several files as one dataset; the blank nodes of each stay its own.</summary>
    /// <exception cref="UsageException">A file cannot be opened, its format is not known, or it is a store beside other files.</exception>
    public static Dataset ReadAll(
        IReadOnlyList<string> paths, string? from, IDocumentLoader? loader, Terminal terminal, DiagnosticBag diagnostics,
        CancellationToken cancellation)
    {
        if (paths is [var only]) return Read(only, from, loader, terminal, diagnostics, cancellation);
        var quads = new DatasetBuilder();
        for (var i = 0; i < paths.Count; i++)
        {
            using var store = StoreInput.TryOpen(paths[i], from);
            if (store is not null) throw new UsageException($"the store '{paths[i]}' cannot be read beside other files: convert it first, or name it alone");
            Read(paths[i], from, loader, terminal, diagnostics, quads, string.Create(CultureInfo.InvariantCulture, $"f{i + 1}-"), cancellation);
        }
        return quads.ToDataset();
    }

    /// <param name="from">The name of the format; null is told by the extension.</param>
    /// <param name="loader">Fetches the remote contexts of JSON-LD; null if nothing is to be fetched.</param>
    /// <returns>The quads that could be read; what could not is in <paramref name="diagnostics"/>.</returns>
    /// <exception cref="UsageException">The file cannot be opened, or its format is not known.</exception>
    public static Dataset Read(
        string path, string? from, IDocumentLoader? loader, Terminal terminal, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (StoreInput.TryOpen(path, from) is { } store) return store;
        var quads = new DatasetBuilder();
        Read(path, from, loader, terminal, diagnostics, quads, "", cancellation);
        return quads.ToDataset();
    }

    private static void Read(
        string path, string? from, IDocumentLoader? loader, Terminal terminal, DiagnosticBag diagnostics, DatasetBuilder quads,
        string blankNodePrefix, CancellationToken cancellation)
    {
        var format = FormatChoice.OfInput(from, path);
        using var source = InputFile.Open(path, terminal, cancellation);
        var options = new ParserOptions { File = path, DocumentLoader = loader, BlankNodePrefix = blankNodePrefix };
        RdfParser.Parse(source, format, options, quads, diagnostics, cancellation);
    }
}
