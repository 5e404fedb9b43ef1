using System.Collections.Immutable;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Canonicalization;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Conformance;

/// <summary>One test of the W3C suite of RDFC-1.0.</summary>
/// <param name="Name">Its name, unique within the suite.</param>
/// <param name="Iri">Its IRI.</param>
/// <param name="Kind">The local name of its class: <c>RDFC10EvalTest</c>, <c>RDFC10MapTest</c> or <c>RDFC10NegativeEvalTest</c>.</param>
/// <param name="Hash">The hash algorithm.</param>
/// <param name="ActionPath">Where the N-Quads to canonicalize are.</param>
/// <param name="ResultPath">Where the canonical N-Quads or the map of the labels are; null for a negative test.</param>
public sealed record CanonicalizationTest(
    string Name, string Iri, string Kind, CanonicalizationHash Hash, string ActionPath, string? ResultPath)
{
    /// <summary>What the page of results calls the suite.</summary>
    public const string Suite = "rdf-canon";

    private const string Site = "https://w3c.github.io/rdf-canon/tests/";
    private const string Vocabulary = Site + "vocab#";
    private const string Manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    /// <summary>The tests in the order of the manifest's list.</summary>
    public static ImmutableArray<CanonicalizationTest> ReadAll()
    {
        var text = File.ReadAllText(PathOf(Site + "manifest.ttl"));
        var manifest = DatasetReader.ReadText(text, RdfFormat.Turtle, new ParserOptions { Base = Site + "manifest.ttl" });
        var entries = manifest.Match(predicate: new Iri(Manifest + "entries")).Single().Object;
        return [.. ManifestList.ItemsOf(manifest, entries).Select(test => TestOf(manifest, test))];
    }

    /// <summary>Runs the test.</summary>
    /// <returns>Null if it passes, else why it does not.</returns>
    public string? Run()
    {
        var dataset = DatasetReader.ReadText(File.ReadAllText(ActionPath), RdfFormat.NQuads);
        var options = new CanonicalizationOptions { Hash = Hash };
        if (Kind == "RDFC10NegativeEvalTest") return RunNegative(dataset, options);
        var canonical = Rdfc10.Canonicalize(dataset, options);
        return Kind switch
        {
            "RDFC10EvalTest" => Difference(canonical.ToString(), File.ReadAllText(ResultPath!)),
            "RDFC10MapTest" => Difference(Lines(canonical.Labels), Lines(ExpectedMap())),
            _ => throw new NotSupportedException($"{Name}: the test type {Kind}"),
        };
    }

    public override string ToString() => Name;

    private static string? RunNegative(Dataset dataset, CanonicalizationOptions options)
    {
        try
        {
            return $"got\n{Rdfc10.Canonicalize(dataset, options)}";
        }
        catch (PoisonGraphException)
        {
            return null;
        }
    }

    private IEnumerable<KeyValuePair<string, string>> ExpectedMap() => JObject.Parse(File.ReadAllText(ResultPath!))
        .Properties().Select(property => KeyValuePair.Create(property.Name, (string)property.Value!));

    private static string Lines(IEnumerable<KeyValuePair<string, string>> map) =>
        string.Join('\n', map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));

    private static string? Difference(string got, string expected) => got == expected ? null : $"got\n{got}\ninstead of\n{expected}";

    private static CanonicalizationTest TestOf(Dataset manifest, Term test)
    {
        var iri = ((Iri)test).Value;
        var hash = manifest.ObjectOf(test, new Iri(Vocabulary + "hashAlgorithm")) switch
        {
            null or Literal { LexicalForm: "SHA256" } => CanonicalizationHash.Sha256,
            Literal { LexicalForm: "SHA384" } => CanonicalizationHash.Sha384,
            var other => throw new NotSupportedException($"{test}: the hash algorithm {other}"),
        };
        return new CanonicalizationTest(
            iri[(iri.IndexOf('#', StringComparison.Ordinal) + 1)..],
            iri,
            ((Iri)manifest.ObjectOf(test, RDF.Type)!).Value[Vocabulary.Length..],
            hash,
            PathOf(((Iri)manifest.ObjectOf(test, new Iri(Manifest + "action"))!).Value),
            manifest.ObjectOf(test, new Iri(Manifest + "result")) is Iri result ? PathOf(result.Value) : null);
    }

    private static string PathOf(string iri) => SharedFolder.PathOf(["conformance", "rdf-canon", "tests", .. iri[Site.Length..].Split('/')]);
}
