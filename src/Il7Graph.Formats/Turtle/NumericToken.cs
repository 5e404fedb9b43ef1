namespace Il7Graph.Formats.Turtle;

/// <summary>Which token of Turtle (INTEGER, DECIMAL, DOUBLE) a lexical form is as it stands.</summary>
internal enum NumericToken
{
    None,
    Integer,
    Decimal,
    Double,
}
