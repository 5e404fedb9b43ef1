namespace Il7Graph.Rdf.Vocabulary;

/// <summary>The bibliographic ontology.</summary>
public static class BIBO
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://purl.org/ontology/bibo/";

    public static Iri Doi { get; } = new(Namespace + "doi");
    public static Iri Pmid { get; } = new(Namespace + "pmid");
    public static Iri Volume { get; } = new(Namespace + "volume");
    public static Iri PageStart { get; } = new(Namespace + "pageStart");
    public static Iri AcademicArticle { get; } = new(Namespace + "AcademicArticle");
}
