namespace Il7Graph.Rdf.Datatypes;

/// <summary>Which datatype is derived from which (XSD 1.1 Part 2 §3, the type hierarchy).</summary>
public static class DatatypeHierarchy
{
    /// <summary>True for <c>xsd:integer</c> and the twelve types derived from it.</summary>
    public static bool IsInteger(this Datatype datatype) => datatype is >= Datatype.Integer and <= Datatype.PositiveInteger;

    /// <summary>True for <c>xsd:decimal</c>, the integers, <c>xsd:float</c> and <c>xsd:double</c>: what <see cref="NumericValue"/> reads.</summary>
    public static bool IsNumeric(this Datatype datatype) => datatype is >= Datatype.Decimal and <= Datatype.Double;

    /// <summary>True for the nine types of dates and times: what <see cref="TemporalValue"/> reads.</summary>
    public static bool IsTemporal(this Datatype datatype) => datatype is >= Datatype.DateTime and <= Datatype.GDay;

    /// <summary>True for <c>xsd:duration</c> and the two types derived from it: what <see cref="DurationValue"/> reads.</summary>
    public static bool IsDuration(this Datatype datatype) => datatype is >= Datatype.Duration and <= Datatype.YearMonthDuration;

    /// <summary>The primitive datatype from which one is derived; itself if it is primitive or not of XML Schema.</summary>
    public static Datatype Primitive(this Datatype datatype) => datatype switch
    {
        >= Datatype.String and <= Datatype.NCName => Datatype.String,
        >= Datatype.Decimal and <= Datatype.PositiveInteger => Datatype.Decimal,
        Datatype.DateTimeStamp => Datatype.DateTime,
        >= Datatype.Duration and <= Datatype.YearMonthDuration => Datatype.Duration,
        _ => datatype,
    };
}
