namespace Il7Graph.Rdf.Vocabulary;

/// <summary>The terms of schema.org that examples of SPARQL are described with.</summary>
public static class SCHEMA
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "https://schema.org/";

    public static Iri Keywords { get; } = new(Namespace + "keywords");
    public static Iri Target { get; } = new(Namespace + "target");
}
