using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>The documents of the SPARQL suites by their IRIs; nothing is fetched.</summary>
internal static class SuiteDocuments
{
    /// <summary>What the IRIs of the suites start with.</summary>
    public const string Site = "https://w3c.github.io/rdf-tests/sparql/";

    /// <summary>Where the document is.</summary>
    public static string PathOf(Iri document) =>
        SharedFolder.PathOf(["conformance", "rdf-tests", "sparql", .. document.Value[Site.Length..].Split('/')]);

    /// <summary>Whether the IRI names a document of the suites.</summary>
    public static bool Has(Iri document) => document.Value.StartsWith(Site, StringComparison.Ordinal) && File.Exists(PathOf(document));

    /// <summary>The document, its IRI as base.</summary>
    public static Dataset Read(Iri document)
    {
        var path = PathOf(document);
        return DatasetReader.ReadText(File.ReadAllText(path), RdfFormat.ForFile(path)!, new ParserOptions { Base = document.Value });
    }
}
