namespace Il7Graph.Rdf.Vocabulary;

/// <summary>PAV: provenance, authoring and versioning.</summary>
public static class PAV
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://purl.org/pav/";

    public static Iri CuratedBy { get; } = new(Namespace + "curatedBy");
    public static Iri CuratedOn { get; } = new(Namespace + "curatedOn");
    public static Iri Version { get; } = new(Namespace + "version");
}
