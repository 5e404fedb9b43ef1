namespace Il7Graph.Rdf.Vocabulary;

/// <summary>DCAT 3, the data catalog vocabulary.</summary>
public static class DCAT
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://www.w3.org/ns/dcat#";

    public static Iri Dataset { get; } = new(Namespace + "Dataset");
    public static Iri Distribution { get; } = new(Namespace + "Distribution");
    /// <summary>The property; the class is <see cref="Distribution"/>.</summary>
    public static Iri HasDistribution { get; } = new(Namespace + "distribution");
    public static Iri DownloadURL { get; } = new(Namespace + "downloadURL");
    public static Iri MediaType { get; } = new(Namespace + "mediaType");
    public static Iri CompressFormat { get; } = new(Namespace + "compressFormat");
    public static Iri ByteSize { get; } = new(Namespace + "byteSize");
    public static Iri Version { get; } = new(Namespace + "version");
    public static Iri Keyword { get; } = new(Namespace + "keyword");
    public static Iri LandingPage { get; } = new(Namespace + "landingPage");
    public static Iri Theme { get; } = new(Namespace + "theme");
}
