namespace Il7Graph.Formats.JsonLd.ToRdf;

/// <summary>The IRIs that values of JSON are made of in RDF, without brackets; those that end in <c>Term</c> are whole terms.</summary>
internal static class RdfNames
{
    public const string Nil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
    public const string Json = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON";
    public const string LangString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
    public const string DirLangString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString";
    public const string String = "http://www.w3.org/2001/XMLSchema#string";
    public const string Boolean = "http://www.w3.org/2001/XMLSchema#boolean";
    public const string Integer = "http://www.w3.org/2001/XMLSchema#integer";
    public const string Double = "http://www.w3.org/2001/XMLSchema#double";

    /// <summary>What the datatypes of strings with a direction start with.</summary>
    public const string I18n = "https://www.w3.org/ns/i18n#";

    public static ReadOnlySpan<byte> ValueTerm => "<http://www.w3.org/1999/02/22-rdf-syntax-ns#value>"u8;
    public static ReadOnlySpan<byte> LanguageTerm => "<http://www.w3.org/1999/02/22-rdf-syntax-ns#language>"u8;
    public static ReadOnlySpan<byte> DirectionTerm => "<http://www.w3.org/1999/02/22-rdf-syntax-ns#direction>"u8;
}
