using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Integers in the order of values, so that numbers and dates are read once and not at each comparison.</summary>
internal static class TermKeys
{
    /// <summary>Whether the terms of a class are in the order of values.</summary>
    public static bool HasValues(TermClass termClass) => termClass is TermClass.Numeric or TermClass.Temporal or TermClass.Boolean;

    /// <summary>A key that is not greater than that of any greater value. Values so close that they have the same key are left to
    /// <see cref="TermOrder.CompareWithin"/>.</summary>
    public static ulong Of(TermClass termClass, ReadOnlySpan<byte> text, ReadOnlySpan<byte> tail) => termClass switch
    {
        TermClass.Numeric => OfDouble(TermOrder.NumberOf(text, tail).ToDouble()),
        TermClass.Temporal => (ulong)TermOrder.InstantOf(text, tail).Instant ^ (1UL << 63),
        _ => TermOrder.BooleanOf(text) ? 1UL : 0UL,
    };

    private static ulong OfDouble(double value)
    {
        if (double.IsNaN(value)) return ulong.MaxValue;
        // Both zeros are one value.
        var bits = value == 0 ? 0 : BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? ~(ulong)bits : (ulong)bits ^ (1UL << 63);
    }
}
