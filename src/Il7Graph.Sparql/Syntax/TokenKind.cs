namespace Il7Graph.Sparql.Syntax;

/// <summary>The terminals of the grammar.</summary>
internal enum TokenKind
{
    End,

    /// <summary>A keyword, a function name or something that looks like one.</summary>
    Word,
    Variable,
    Iri,

    /// <summary>PNAME_LN or PNAME_NS.</summary>
    PrefixedName,
    BlankNodeLabel,

    /// <summary>LANG_DIR.</summary>
    Language,

    /// <summary>A number, perhaps with a sign before it.</summary>
    Integer,
    Decimal,
    Double,

    /// <summary>A string in one of four kinds of quotes.</summary>
    String,
    OpenBrace,
    CloseBrace,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenTripleTerm,
    CloseTripleTerm,
    OpenReifiedTriple,
    CloseReifiedTriple,
    OpenAnnotation,
    CloseAnnotation,
    Dot,
    Comma,
    Semicolon,
    Star,
    Plus,
    Minus,
    Slash,
    Pipe,
    Or,
    And,
    Not,
    Equal,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
    Caret,
    DoubleCaret,
    QuestionMark,
    Tilde,

    /// <summary>A character that starts nothing.</summary>
    Unknown,
}
