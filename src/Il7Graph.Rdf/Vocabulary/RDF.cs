namespace Il7Graph.Rdf.Vocabulary;

/// <summary>The RDF vocabulary (RDF 1.2 Schema §5).</summary>
public static class RDF
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static Iri Type { get; } = new(Namespace + "type");
    public static Iri Property { get; } = new(Namespace + "Property");
    public static Iri Subject { get; } = new(Namespace + "subject");
    public static Iri Predicate { get; } = new(Namespace + "predicate");
    public static Iri Object { get; } = new(Namespace + "object");
    public static Iri First { get; } = new(Namespace + "first");
    public static Iri Rest { get; } = new(Namespace + "rest");
    public static Iri Nil { get; } = new(Namespace + "nil");
    public static Iri List { get; } = new(Namespace + "List");
    public static Iri Reifies { get; } = new(Namespace + "reifies");
    public static Iri LangString { get; } = new(Namespace + "langString");
    public static Iri DirLangString { get; } = new(Namespace + "dirLangString");
    public static Iri HTML { get; } = new(Namespace + "HTML");
    public static Iri XMLLiteral { get; } = new(Namespace + "XMLLiteral");
    public static Iri JSON { get; } = new(Namespace + "JSON");
}
