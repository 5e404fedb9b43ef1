using System.Collections.Immutable;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing;

namespace Il7Graph.Conformance;

/// <summary>The tests that one manifest lists, read with our own Turtle parser.</summary>
/// <param name="Folder">The folder of the manifest within <c>rdf-tests/rdf</c>, with <c>/</c> between its parts.</param>
public sealed record RdfTestSuite(string Folder)
{
    private const string Site = "https://w3c.github.io/rdf-tests/rdf/";
    private const string Manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string Types = "http://www.w3.org/ns/rdftest#";

    /// <summary>The suites of the formats that are read.</summary>
    public static ImmutableArray<RdfTestSuite> All { get; } =
    [
        .. new[]
        {
            "rdf11/rdf-n-triples", "rdf11/rdf-n-quads", "rdf11/rdf-turtle", "rdf11/rdf-trig",
            "rdf12/rdf-n-triples/syntax", "rdf12/rdf-n-triples/c14n", "rdf12/rdf-n-quads/syntax", "rdf12/rdf-n-quads/c14n",
            "rdf12/rdf-turtle/syntax", "rdf12/rdf-turtle/eval", "rdf12/rdf-trig/syntax", "rdf12/rdf-trig/eval",
            "rdf11/rdf-xml", "rdf12/rdf-xml/eval",
        }.Select(folder => new RdfTestSuite(folder)),
    ];

    /// <summary>The tests in the order of the manifest's list.</summary>
    public ImmutableArray<ManifestEntry> Read()
    {
        var text = File.ReadAllText(PathOf(Site + Folder + "/manifest.ttl"));
        var manifest = DatasetReader.ReadText(text, RdfFormat.Turtle, new ParserOptions { Base = Site + Folder + "/manifest.ttl" });
        var entries = manifest.Match(predicate: new Iri(Manifest + "entries")).Single().Object;
        return [.. ManifestList.ItemsOf(manifest, entries).Select(test => EntryOf(manifest, test))];
    }

    private static ManifestEntry EntryOf(Dataset manifest, Term test)
    {
        var type = ((Iri)manifest.ObjectOf(test, RDF.Type)!).Value[Types.Length..];
        var action = ((Iri)manifest.ObjectOf(test, new Iri(Manifest + "action"))!).Value;
        var result = manifest.ObjectOf(test, new Iri(Manifest + "result")) as Iri;
        var kind = type switch
        {
            _ when type.EndsWith("PositiveSyntax", StringComparison.Ordinal) => TestKind.PositiveSyntax,
            _ when type.EndsWith("NegativeSyntax", StringComparison.Ordinal) => TestKind.NegativeSyntax,
            _ when type.EndsWith("NegativeEval", StringComparison.Ordinal) => TestKind.NegativeSyntax,
            _ when type.EndsWith("PositiveC14N", StringComparison.Ordinal) => TestKind.Canonical,
            _ when type.EndsWith("Eval", StringComparison.Ordinal) => TestKind.Evaluation,
            _ => throw new NotSupportedException($"{test}: the test type {type}"),
        };
        var format = RdfFormat.All.Single(format => type.StartsWith("Test" + NameOf(format), StringComparison.OrdinalIgnoreCase));
        var iri = ((Iri)test).Value;
        var name = iri[(iri.IndexOf('#', StringComparison.Ordinal) + 1)..];
        return new ManifestEntry(name, iri, kind, format, action, PathOf(action), result is null ? null : PathOf(result.Value));
    }

    /// <summary>What the types of the tests call a format.</summary>
    private static string NameOf(RdfFormat format) =>
        format == RdfFormat.RdfXml ? "XML" : format.Title.Replace("-", "", StringComparison.Ordinal);

    private static string PathOf(string iri) =>
        SharedFolder.PathOf(["conformance", "rdf-tests", "rdf", .. iri[Site.Length..].Split('/')]);
}
