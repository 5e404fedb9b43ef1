namespace Il7Graph.Rdf.Vocabulary;

/// <summary>CiTO, the citation typing ontology.</summary>
public static class CITO
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://purl.org/spar/cito/";

    public static Iri CitesAsEvidence { get; } = new(Namespace + "citesAsEvidence");
}
