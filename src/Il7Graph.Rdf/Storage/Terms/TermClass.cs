namespace Il7Graph.Rdf.Storage.Terms;

/// <summary>The classes of terms, in the order in which a dataset holds them, which is that of ORDER BY (SPARQL 1.2 §15.1).</summary>
public enum TermClass : byte
{
    BlankNode,
    Iri,

    /// <summary>Literals of <c>xsd:string</c>.</summary>
    String,

    /// <summary>Literals with a language tag, with or without base direction.</summary>
    LanguageString,

    /// <summary>Literals of a numeric datatype, well-typed.</summary>
    Numeric,

    /// <summary>Literals of <c>xsd:dateTime</c>, <c>xsd:dateTimeStamp</c> or <c>xsd:date</c>, well-typed.</summary>
    Temporal,

    /// <summary>Literals of <c>xsd:boolean</c>, well-typed.</summary>
    Boolean,

    /// <summary>All other literals, ill-typed ones of the datatypes above among them.</summary>
    OtherLiteral,

    TripleTerm,
}
