namespace Il7Graph.Rdf.Vocabulary;

/// <summary>VoID, the vocabulary of interlinked datasets.</summary>
public static class VOID
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://rdfs.org/ns/void#";

    public static Iri Dataset { get; } = new(Namespace + "Dataset");
    public static Iri Triples { get; } = new(Namespace + "triples");
    public static Iri Entities { get; } = new(Namespace + "entities");
    public static Iri DistinctSubjects { get; } = new(Namespace + "distinctSubjects");
    public static Iri DistinctObjects { get; } = new(Namespace + "distinctObjects");
    public static Iri Properties { get; } = new(Namespace + "properties");
    public static Iri Classes { get; } = new(Namespace + "classes");
    public static Iri Vocabulary { get; } = new(Namespace + "vocabulary");
    public static Iri DataDump { get; } = new(Namespace + "dataDump");
    public static Iri Feature { get; } = new(Namespace + "feature");
    public static Iri UriSpace { get; } = new(Namespace + "uriSpace");
    public static Iri ExampleResource { get; } = new(Namespace + "exampleResource");
    public static Iri Subset { get; } = new(Namespace + "subset");
    public static Iri PropertyPartition { get; } = new(Namespace + "propertyPartition");
    public static Iri ClassPartition { get; } = new(Namespace + "classPartition");
    public static Iri Class { get; } = new(Namespace + "class");
    public static Iri Property { get; } = new(Namespace + "property");
}
