namespace Il7Graph.Rdf.Datatypes;

/// <summary>The datatypes whose lexical forms are read: those of XML Schema that RDF 1.2 recognizes (Concepts §5.1), and those of RDF.</summary>
/// <remarks>Types that share a value space stand together: <c>xsd:string</c> with what is derived from it, then <c>xsd:decimal</c>,
/// and so on.</remarks>
public enum Datatype : byte
{
    /// <summary>Any other: its literals have no value that is known here.</summary>
    Unknown,

    String,
    NormalizedString,
    Token,
    Language,
    NmToken,
    Name,
    NCName,

    AnyUri,
    Boolean,

    Decimal,
    Integer,
    NonPositiveInteger,
    NegativeInteger,
    Long,
    Int,
    Short,
    Byte,
    NonNegativeInteger,
    UnsignedLong,
    UnsignedInt,
    UnsignedShort,
    UnsignedByte,
    PositiveInteger,

    Float,
    Double,

    DateTime,
    DateTimeStamp,
    Date,
    Time,
    GYear,
    GYearMonth,
    GMonth,
    GMonthDay,
    GDay,

    Duration,
    DayTimeDuration,
    YearMonthDuration,

    HexBinary,
    Base64Binary,

    LangString,
    DirLangString,
    PlainLiteral,

    /// <summary><c>rdf:XMLLiteral</c>: its values are not told apart.</summary>
    XmlLiteral,

    /// <summary><c>rdf:HTML</c>: its values are not told apart.</summary>
    Html,

    /// <summary><c>rdf:JSON</c>: its values are not told apart.</summary>
    Json,
}
