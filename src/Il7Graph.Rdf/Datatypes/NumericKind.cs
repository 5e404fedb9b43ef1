namespace Il7Graph.Rdf.Datatypes;

/// <summary>The four numeric types of XPath, in the order in which one is promoted to another (XPath 3.1 §B.1).</summary>
public enum NumericKind : byte
{
    Integer,
    Decimal,
    Float,
    Double,
}
