namespace Il7Graph.Rdf.Vocabulary;

/// <summary>FOAF.</summary>
public static class FOAF
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://xmlns.com/foaf/0.1/";

    public static Iri Name { get; } = new(Namespace + "name");
}
