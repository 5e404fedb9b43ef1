namespace Il7Graph.Rdf.Datatypes;

/// <summary>The bounds of the types derived from <c>xsd:integer</c> (XSD 1.1 Part 2 §3.4.14 to §3.4.25).</summary>
internal static class IntegerRange
{
    /// <summary>True if a number, of whatever kind, is a whole number within the bounds of an integer type.</summary>
    public static bool Contains(Datatype datatype, NumericValue value)
    {
        if (value.TryGetInt64(out var number))
        {
            var (low, high) = Bounds(datatype);
            return number >= low && number <= high;
        }
        if (!value.TryGetExact(out var coefficient, out var scale) || scale != 0) return false;
        return datatype == Datatype.UnsignedLong ? coefficient.Sign >= 0 && coefficient <= ulong.MaxValue : HasNoBound(datatype, coefficient.Sign < 0);
    }

    /// <summary>True if the numbers of the type have no bound below, or above.</summary>
    public static bool HasNoBound(Datatype datatype, bool below) => datatype == Datatype.Integer
        || (below ? datatype is Datatype.NonPositiveInteger or Datatype.NegativeInteger
            : datatype is Datatype.NonNegativeInteger or Datatype.PositiveInteger);

    /// <summary>The bounds within the range of <see cref="long"/>.</summary>
    private static (long Low, long High) Bounds(Datatype datatype) => datatype switch
    {
        Datatype.NonPositiveInteger => (long.MinValue, 0),
        Datatype.NegativeInteger => (long.MinValue, -1),
        Datatype.Int => (int.MinValue, int.MaxValue),
        Datatype.Short => (short.MinValue, short.MaxValue),
        Datatype.Byte => (sbyte.MinValue, sbyte.MaxValue),
        Datatype.NonNegativeInteger or Datatype.UnsignedLong => (0, long.MaxValue),
        Datatype.UnsignedInt => (0, uint.MaxValue),
        Datatype.UnsignedShort => (0, ushort.MaxValue),
        Datatype.UnsignedByte => (0, byte.MaxValue),
        Datatype.PositiveInteger => (1, long.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };
}
