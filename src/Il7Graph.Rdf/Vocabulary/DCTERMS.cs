namespace Il7Graph.Rdf.Vocabulary;

/// <summary>Dublin Core terms.</summary>
public static class DCTERMS
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://purl.org/dc/terms/";

    public static Iri Title { get; } = new(Namespace + "title");
    public static Iri Identifier { get; } = new(Namespace + "identifier");
    public static Iri Description { get; } = new(Namespace + "description");
    public static Iri Creator { get; } = new(Namespace + "creator");
    public static Iri Created { get; } = new(Namespace + "created");
    public static Iri Issued { get; } = new(Namespace + "issued");
    public static Iri Modified { get; } = new(Namespace + "modified");
    public static Iri Source { get; } = new(Namespace + "source");
    public static Iri License { get; } = new(Namespace + "license");
    public static Iri Publisher { get; } = new(Namespace + "publisher");
    public static Iri IsPartOf { get; } = new(Namespace + "isPartOf");
    public static Iri HasPart { get; } = new(Namespace + "hasPart");
    public static Iri HasVersion { get; } = new(Namespace + "hasVersion");
    public static Iri BibliographicCitation { get; } = new(Namespace + "bibliographicCitation");
    public static Iri Subject { get; } = new(Namespace + "subject");
    public static Iri IsReferencedBy { get; } = new(Namespace + "isReferencedBy");
    public static Iri Format { get; } = new(Namespace + "format");
}
