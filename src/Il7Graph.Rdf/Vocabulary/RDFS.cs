namespace Il7Graph.Rdf.Vocabulary;

/// <summary>The RDF Schema vocabulary.</summary>
public static class RDFS
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://www.w3.org/2000/01/rdf-schema#";

    public static Iri Class { get; } = new(Namespace + "Class");
    public static Iri Resource { get; } = new(Namespace + "Resource");
    public static Iri Literal { get; } = new(Namespace + "Literal");
    public static Iri Datatype { get; } = new(Namespace + "Datatype");
    public static Iri SubClassOf { get; } = new(Namespace + "subClassOf");
    public static Iri SubPropertyOf { get; } = new(Namespace + "subPropertyOf");
    public static Iri Domain { get; } = new(Namespace + "domain");
    public static Iri Range { get; } = new(Namespace + "range");
    public static Iri Label { get; } = new(Namespace + "label");
    public static Iri Comment { get; } = new(Namespace + "comment");
    public static Iri SeeAlso { get; } = new(Namespace + "seeAlso");
    public static Iri IsDefinedBy { get; } = new(Namespace + "isDefinedBy");
}
