using Il7Graph.Compilation;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Vocabulary;

namespace Il7Graph.Release;

/// <summary>The terms of the JSON-LD context: the properties of the ontology and of the records by their local names.</summary>
internal static class JsonLdTerms
{
    private const string Identifier = "@id";

    public static IReadOnlyList<JsonLdTerm> Of(OntologyTerms ontology)
    {
        var terms = new SortedDictionary<string, JsonLdTerm>(StringComparer.Ordinal);
        foreach (var (iri, isDatatype) in ontology.AllProperties.Order())
        {
            if (!iri.StartsWith(IL7.Namespace, StringComparison.Ordinal)) continue;
            var name = iri[IL7.Namespace.Length..];
            terms.TryAdd(name, new JsonLdTerm(name, iri, isDatatype ? null : Identifier));
        }
        foreach (var (name, iri, kind) in (ReadOnlySpan<(string, Iri, string?)>)
        [
            ("label", RDFS.Label, null), ("comment", RDFS.Comment, null),
            ("identifier", DCTERMS.Identifier, null), ("title", DCTERMS.Title, null),
            ("definition", SKOS.Definition, null), ("exactMatch", SKOS.ExactMatch, Identifier),
            ("closeMatch", SKOS.CloseMatch, Identifier), ("subject", RDF.Subject, Identifier),
            ("predicate", RDF.Predicate, Identifier), ("object", RDF.Object, Identifier),
            ("wasDerivedFrom", PROV.WasDerivedFrom, Identifier), ("citesAsEvidence", CITO.CitesAsEvidence, Identifier),
            ("isPartOf", DCTERMS.IsPartOf, Identifier), ("isReferencedBy", DCTERMS.IsReferencedBy, Identifier),
        ])
        {
            terms[name] = new JsonLdTerm(name, iri.Value, kind);
        }
        return [.. terms.Values];
    }
}
