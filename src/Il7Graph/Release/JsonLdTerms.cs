using Il7Graph.Compilation;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Vocabulary;

namespace Il7Graph.Release;

/// <summary>The terms of the JSON-LD context: the properties of the ontology and of the records by their local names.</summary>
internal static class JsonLdTerms
{
    public static IReadOnlyList<JsonLdTerm> Of(OntologyTerms ontology)
    {
        var terms = new SortedDictionary<string, JsonLdTerm>(StringComparer.Ordinal);
        foreach (var (iri, isDatatype) in ontology.AllProperties.Order())
        {
            if (!iri.StartsWith(IL7.Namespace, StringComparison.Ordinal)) continue;
            var name = iri[IL7.Namespace.Length..];
            terms.TryAdd(name, new JsonLdTerm(name, iri, isDatatype ? JsonLdValueKind.Text : JsonLdValueKind.Iri));
        }
        foreach (var (name, iri, kind) in (ReadOnlySpan<(string, Iri, JsonLdValueKind)>)
        [
            ("label", RDFS.Label, JsonLdValueKind.Text), ("comment", RDFS.Comment, JsonLdValueKind.Text),
            ("identifier", DCTERMS.Identifier, JsonLdValueKind.Text), ("title", DCTERMS.Title, JsonLdValueKind.Text),
            ("definition", SKOS.Definition, JsonLdValueKind.Text), ("exactMatch", SKOS.ExactMatch, JsonLdValueKind.Iri),
            ("closeMatch", SKOS.CloseMatch, JsonLdValueKind.Iri), ("subject", RDF.Subject, JsonLdValueKind.Iri),
            ("predicate", RDF.Predicate, JsonLdValueKind.Iri), ("object", RDF.Object, JsonLdValueKind.Iri),
            ("wasDerivedFrom", PROV.WasDerivedFrom, JsonLdValueKind.Iri), ("citesAsEvidence", CITO.CitesAsEvidence, JsonLdValueKind.Iri),
            ("isPartOf", DCTERMS.IsPartOf, JsonLdValueKind.Iri), ("isReferencedBy", DCTERMS.IsReferencedBy, JsonLdValueKind.Iri),
        ])
        {
            terms[name] = new JsonLdTerm(name, iri.Value, kind);
        }
        return [.. terms.Values];
    }
}
