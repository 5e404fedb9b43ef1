namespace Il7Graph.Formats.Parsing;

/// <summary>The IRIs that the grammars themselves know of: datatypes without brackets, terms and the ends of literals as they are written.</summary>
internal static class WellKnown
{
    public static ReadOnlySpan<byte> XsdString => "http://www.w3.org/2001/XMLSchema#string"u8;
    public static ReadOnlySpan<byte> LangString => "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"u8;
    public static ReadOnlySpan<byte> DirLangString => "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString"u8;

    public static ReadOnlySpan<byte> RdfType => "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"u8;
    public static ReadOnlySpan<byte> RdfFirst => "<http://www.w3.org/1999/02/22-rdf-syntax-ns#first>"u8;
    public static ReadOnlySpan<byte> RdfRest => "<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>"u8;
    public static ReadOnlySpan<byte> RdfNil => "<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>"u8;
    public static ReadOnlySpan<byte> RdfReifies => "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>"u8;

    // What closes a literal that is written without quotes.
    public static ReadOnlySpan<byte> XsdBoolean => "\"^^<http://www.w3.org/2001/XMLSchema#boolean>"u8;
    public static ReadOnlySpan<byte> XsdInteger => "\"^^<http://www.w3.org/2001/XMLSchema#integer>"u8;
    public static ReadOnlySpan<byte> XsdDecimal => "\"^^<http://www.w3.org/2001/XMLSchema#decimal>"u8;
    public static ReadOnlySpan<byte> XsdDouble => "\"^^<http://www.w3.org/2001/XMLSchema#double>"u8;

    /// <summary>True for the datatypes that a literal has by its language tag only.</summary>
    public static bool IsLanguageDatatype(ReadOnlySpan<byte> iri) => iri.SequenceEqual(LangString) || iri.SequenceEqual(DirLangString);

    public static string ShortNameOf(ReadOnlySpan<byte> languageDatatype) =>
        languageDatatype.SequenceEqual(LangString) ? "rdf:langString" : "rdf:dirLangString";
}
