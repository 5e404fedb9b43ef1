namespace Il7Graph.Rdf.Vocabulary;

/// <summary>PROV-O.</summary>
public static class PROV
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://www.w3.org/ns/prov#";

    public static Iri Entity { get; } = new(Namespace + "Entity");
    public static Iri Activity { get; } = new(Namespace + "Activity");
    public static Iri Agent { get; } = new(Namespace + "Agent");
    public static Iri WasDerivedFrom { get; } = new(Namespace + "wasDerivedFrom");
    public static Iri WasGeneratedBy { get; } = new(Namespace + "wasGeneratedBy");
    public static Iri WasAttributedTo { get; } = new(Namespace + "wasAttributedTo");
    public static Iri Used { get; } = new(Namespace + "used");
}
