namespace Il7Graph.Sparql.Explaining;

/// <summary>Why a part of a query has no match.</summary>
public enum EmptyCause
{
    /// <summary>The data do not have the IRI or literal; what is suggested is spelled almost like it.</summary>
    UnknownTerm,

    /// <summary>The data have the name in another namespace.</summary>
    OtherNamespace,

    /// <summary>The data write http for https, or the other way round.</summary>
    OtherScheme,

    /// <summary>The data have the IRI with a slash or <c>#</c> at its end, or without.</summary>
    TrailingCharacter,

    /// <summary>The data have it in other letters, capital for small.</summary>
    LetterCase,

    /// <summary>A literal stands where the data have IRIs.</summary>
    LiteralForIri,

    /// <summary>An IRI stands where the data have literals.</summary>
    IriForLiteral,

    /// <summary>The data have the text with a language tag, with another, or with none.</summary>
    OtherLanguage,

    /// <summary>The data have the literal with another datatype, or the value in another spelling.</summary>
    OtherDatatype,

    /// <summary>Subject and object are the other way round.</summary>
    InverseDirection,

    /// <summary>The predicate is never used with members of that class.</summary>
    OtherClass,

    /// <summary>The class has members through its subclasses only.</summary>
    SubclassesOnly,

    /// <summary>The match is in another graph.</summary>
    OtherGraph,

    /// <summary>A condition is an error for every solution.</summary>
    FilterError,

    /// <summary>A condition uses a variable that nothing binds.</summary>
    UnboundVariable,

    /// <summary>MINUS or NOT EXISTS takes every solution away.</summary>
    AllRemoved,

    /// <summary>Each part has matches, but none that go together. Nothing suggests a mistake.</summary>
    NothingInCommon,
}
