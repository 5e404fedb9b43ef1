namespace Il7Graph.Rdf.Vocabulary;

/// <summary>The part of SHACL that publishes queries: executables (SHACL Advanced Features §5) and prefixes (SHACL §5.2.1).</summary>
public static class SH
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://www.w3.org/ns/shacl#";

    public static Iri SPARQLExecutable { get; } = new(Namespace + "SPARQLExecutable");
    public static Iri SPARQLSelectExecutable { get; } = new(Namespace + "SPARQLSelectExecutable");
    public static Iri SPARQLAskExecutable { get; } = new(Namespace + "SPARQLAskExecutable");
    public static Iri SPARQLConstructExecutable { get; } = new(Namespace + "SPARQLConstructExecutable");
    public static Iri Select { get; } = new(Namespace + "select");
    public static Iri Ask { get; } = new(Namespace + "ask");
    public static Iri Construct { get; } = new(Namespace + "construct");
    public static Iri Prefixes { get; } = new(Namespace + "prefixes");
    public static Iri Declare { get; } = new(Namespace + "declare");
    public static Iri PrefixDeclaration { get; } = new(Namespace + "PrefixDeclaration");
    public static Iri Prefix { get; } = new(Namespace + "prefix");
    public static Iri NamespaceOfPrefix { get; } = new(Namespace + "namespace");
}
