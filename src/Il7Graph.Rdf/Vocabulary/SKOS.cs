namespace Il7Graph.Rdf.Vocabulary;

/// <summary>SKOS Core.</summary>
public static class SKOS
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://www.w3.org/2004/02/skos/core#";

    public static Iri ExactMatch { get; } = new(Namespace + "exactMatch");
    public static Iri CloseMatch { get; } = new(Namespace + "closeMatch");
    public static Iri Definition { get; } = new(Namespace + "definition");
    public static Iri AltLabel { get; } = new(Namespace + "altLabel");
    public static Iri PrefLabel { get; } = new(Namespace + "prefLabel");
    public static Iri Note { get; } = new(Namespace + "note");
}
