namespace Il7Graph.Formats.JsonLd;

/// <summary>How the base direction of a string is said in RDF 1.1 (JSON-LD 1.1 API §9.3).</summary>
public enum RdfDirection
{
    /// <summary>A literal whose datatype is <c>https://www.w3.org/ns/i18n#</c>, language and direction.</summary>
    I18nDatatype,

    /// <summary>A blank node with <c>rdf:value</c>, <c>rdf:language</c> and <c>rdf:direction</c>.</summary>
    CompoundLiteral,
}
