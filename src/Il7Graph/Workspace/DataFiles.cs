#pragma warning disable RS0030 // I/O lives here
using System.Globalization;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Workspace.Streams;

namespace Il7Graph.Workspace;

/// <summary>Opens files of RDF as one dataset.</summary>
internal static class DataFiles
{
    private const string StoreExtension = ".il7";

    /// <summary>Reads files of any format, compressed or not; the blank nodes of each stay its own. A store is opened, and stands alone.</summary>
    /// <exception cref="RdfSyntaxException">A file is not what its extension says; carries the first finding.</exception>
    /// <exception cref="IOException">A file is missing, cannot be read, has an extension of no format, or is a store beside other files.</exception>
    public static Dataset Read(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        if (paths is [var only] && IsStore(only)) return Dataset.Open(only);
        var quads = new DatasetBuilder();
        for (var i = 0; i < paths.Count; i++)
        {
            var prefix = paths.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"f{i + 1}-");
            Read(paths[i], prefix, quads, cancellation);
        }
        return quads.ToDataset();
    }

    private static void Read(string path, string blankNodePrefix, DatasetBuilder quads, CancellationToken cancellation)
    {
        if (IsStore(path)) throw new IOException($"the store '{path}' cannot be read beside other files: convert it first, or open it alone");
        var format = RdfFormat.ForFile(path) ?? throw new IOException($"the extension of '{path}' is not that of a format of RDF");
        using var stream = Compression.Decompress(File.OpenRead(path), path);
        var diagnostics = new DiagnosticBag();
        RdfParser.Parse(stream, format, new ParserOptions { File = path, BlankNodePrefix = blankNodePrefix }, quads, diagnostics, cancellation);
        if (diagnostics.HasErrors) throw new RdfSyntaxException(diagnostics.ToImmutable().First(found => found.Descriptor.Severity == Severity.Error));
    }

    private static bool IsStore(string path) => string.Equals(Path.GetExtension(path), StoreExtension, StringComparison.OrdinalIgnoreCase);
}
