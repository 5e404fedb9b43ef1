using Il7Graph.Rdf;

namespace Il7Graph.Formats.JsonLd;

/// <summary>Which IRIs may become terms of RDF (JSON-LD 1.1 API §8.1: "well-formed").</summary>
internal static class IriForm
{
    /// <summary>True for an absolute IRI; one with two fragments, which a vocabulary and a term can make together, is none.</summary>
    public static bool IsWellFormed(string iri) => IriSyntax.IsAbsolute(iri)
        && iri.IndexOf('#', StringComparison.Ordinal) is var mark && (mark < 0 || iri.IndexOf('#', mark + 1) < 0);
}
