using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Tests;

/// <summary>A build of curation folders with the repository's ontology, and the release that it wrote, in a temporary folder.</summary>
internal sealed class BuiltRelease : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, Dataset> _read = new(StringComparer.Ordinal);

    private BuiltRelease(Func<TemporaryFolder, string[]> curation, Func<BuildOptions, BuildOptions>? change)
    {
        var options = new BuildOptions
        {
            CurationDirectories = curation(_folder),
            OntologyDirectory = Ontology,
            OutputDirectory = _folder.PathOf("output"),
        };
        Result = GraphBuild.Build(change is null ? options : change(options));
    }

    /// <summary>The ontology of the repository.</summary>
    public static string Ontology { get; } = Path.Combine(SharedFolder.RepositoryRoot, "ontology");

    public BuildResult Result { get; }

    /// <summary>The findings that are no notes, without the temporary folder in their places.</summary>
    public IReadOnlyList<string> Findings =>
        [.. Result.Findings.Where(found => found.Descriptor.Severity != Severity.Note).Select(found => $"{found.Descriptor.Code} {PlaceOf(found.Span)}")];

    /// <summary>The names of the release's files, in ordinal order.</summary>
    public IReadOnlyList<string> FileNames =>
        [.. Directory.EnumerateFiles(_folder.PathOf("output")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static BuiltRelease Of(params CurationFolderBuilder[] articles) =>
        new(folder => [.. articles.Select((article, i) => article.Write(folder, $"article{i}"))], null);

    public static BuiltRelease Of(CurationFolderBuilder article, Func<BuildOptions, BuildOptions> change) =>
        new(folder => [article.Write(folder, "article0")], change);

    /// <summary>Builds a folder of the repository.</summary>
    public static BuiltRelease OfRepository(string folder, Func<BuildOptions, BuildOptions>? change = null) =>
        new(_ => [Path.Combine(SharedFolder.RepositoryRoot, folder)], change);

    public string PlaceOf(SourceSpan span) => span.ToString().Replace($"{_folder.Root}/", "", StringComparison.Ordinal);

    public string PathOf(string file) => _folder.PathOf($"output/{file}");

    public byte[] Bytes(string file) => File.ReadAllBytes(PathOf(file));

    public string Text(string file) => _folder.Read($"output/{file}");

    /// <summary>Every file of the release with its content.</summary>
    public IReadOnlyDictionary<string, string> Listing() => _folder.Listing("output");

    /// <summary>A file of the release, parsed.</summary>
    public Dataset Read(string file)
    {
        if (!_read.TryGetValue(file, out var dataset))
        {
            Assert.True(Result.Released, string.Join('\n', Result.Findings));
            var diagnostics = new DiagnosticBag();
            using var stream = File.OpenRead(PathOf(file));
            dataset = DatasetReader.Read(stream, RdfFormat.ForFile(file)!, new ParserOptions { File = file }, diagnostics);
            Assert.Empty(diagnostics.ToImmutable());
            _read.Add(file, dataset);
        }
        return dataset;
    }

    /// <summary>The full profile of a release of one example article.</summary>
    public Dataset Full => Read("example.nt");

    /// <summary>The nodes of the statements with a row id.</summary>
    public IReadOnlyList<Iri> StatementsOf(string row) =>
        [.. Full.Match(null, Terms.Identifier, Literal.FromString(row)).Select(quad => quad.Subject).OfType<Iri>()
            .Where(iri => iri.Value.Contains("/statement/", StringComparison.Ordinal))];

    /// <summary>The node of the statement with a row id.</summary>
    public Iri StatementOf(string row) => Assert.Single(StatementsOf(row));

    /// <summary>What a node has for a property, as canonical texts in ordinal order.</summary>
    public IReadOnlyList<string> ValuesOf(Term subject, Iri property) =>
        [.. Full.Match(subject, property).Select(quad => quad.Object.ToString()!).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();
}
