namespace Il7Graph.Rdf.Vocabulary;

/// <summary>The XML Schema datatypes (XSD 1.1 Part 2).</summary>
public static class XSD
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://www.w3.org/2001/XMLSchema#";

    public static Iri String { get; } = new(Namespace + "string");
    public static Iri Boolean { get; } = new(Namespace + "boolean");
    public static Iri Integer { get; } = new(Namespace + "integer");
    public static Iri Decimal { get; } = new(Namespace + "decimal");
    public static Iri Double { get; } = new(Namespace + "double");
    public static Iri Float { get; } = new(Namespace + "float");
    public static Iri Date { get; } = new(Namespace + "date");
    public static Iri DateTime { get; } = new(Namespace + "dateTime");
    public static Iri GYear { get; } = new(Namespace + "gYear");
    public static Iri NonNegativeInteger { get; } = new(Namespace + "nonNegativeInteger");
    public static Iri HexBinary { get; } = new(Namespace + "hexBinary");
    public static Iri AnyUri { get; } = new(Namespace + "anyURI");
}
