using System.Collections.Immutable;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing;

namespace Il7Graph.Conformance;

/// <summary>The tests with a query or an update request that one manifest lists.</summary>
/// <param name="Folder">The folder of the manifest within <c>rdf-tests/sparql</c>.</param>
public sealed record SparqlTestSuite(string Folder)
{
    private const string Site = "https://w3c.github.io/rdf-tests/sparql/";
    private const string Manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    private static readonly Iri Query = new("http://www.w3.org/2001/sw/DataAccess/tests/test-query#query");
    private static readonly Iri Request = new("http://www.w3.org/2009/sparql/tests/test-update#request");

    /// <summary>The versions of SPARQL that have suites.</summary>
    public static ImmutableArray<string> Versions { get; } = ["sparql10", "sparql11", "sparql12"];

    /// <summary>Every folder of the suites that has a manifest with tests, in ordinal order.</summary>
    public static ImmutableArray<SparqlTestSuite> All { get; } = FindAll();

    /// <summary>The tests in the order of the manifest's list; those of protocols and of service descriptions are left out.</summary>
    public ImmutableArray<SparqlTest> Read()
    {
        var manifest = ReadManifest();
        return [.. EntriesOf(manifest).Select(entry => TestOf(manifest, entry)).OfType<SparqlTest>()];
    }

    /// <summary>The manifest.</summary>
    public Dataset ReadManifest()
    {
        var iri = $"{Site}{Folder}/manifest.ttl";
        return DatasetReader.ReadText(File.ReadAllText(PathOf(iri)), RdfFormat.Turtle, new ParserOptions { Base = iri });
    }

    /// <summary>The tests that a manifest lists, in order.</summary>
    public static IEnumerable<Term> EntriesOf(Dataset manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.Match(predicate: new Iri(Manifest + "entries")).SelectMany(entries => ManifestList.ItemsOf(manifest, entries.Object));
    }

    private SparqlTest? TestOf(Dataset manifest, Term test)
    {
        var type = ((Iri)manifest.ObjectOf(test, RDF.Type)!).Value[Manifest.Length..];
        var action = manifest.ObjectOf(test, new Iri(Manifest + "action"));
        if (action is BlankNode) action = manifest.ObjectOf(action, Query) ?? manifest.ObjectOf(action, Request);
        if (action is not Iri document || !(document.Value.EndsWith(".rq", StringComparison.Ordinal) || document.Value.EndsWith(".ru", StringComparison.Ordinal))) return null;
        var iri = ((Iri)test).Value;
        return new SparqlTest(
            $"{Folder}/{iri[(iri.IndexOf('#', StringComparison.Ordinal) + 1)..]}",
            iri,
            type.Contains("Syntax", StringComparison.Ordinal),
            document.Value.EndsWith(".ru", StringComparison.Ordinal),
            type.StartsWith("Negative", StringComparison.Ordinal),
            document.Value,
            PathOf(document.Value));
    }

    private static ImmutableArray<SparqlTestSuite> FindAll() => SharedFolder.Root is null
        ? []
        :
        [
            .. Versions.SelectMany(version => Directory.EnumerateDirectories(PathOf(Site + version))
                    .Where(folder => File.Exists(Path.Combine(folder, "manifest.ttl")))
                    .Select(folder => $"{version}/{Path.GetFileName(folder)}"))
                .Order(StringComparer.Ordinal)
                .Select(folder => new SparqlTestSuite(folder)),
        ];

    private static string PathOf(string iri) => SharedFolder.PathOf(["conformance", "rdf-tests", "sparql", .. iri[Site.Length..].Split('/')]);
}
