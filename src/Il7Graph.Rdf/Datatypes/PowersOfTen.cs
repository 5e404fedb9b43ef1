using System.Numerics;

namespace Il7Graph.Rdf.Datatypes;

/// <summary>Powers of ten, and the number of decimal digits.</summary>
internal static class PowersOfTen
{
    /// <summary>The greatest exponent whose power fits into a <see cref="long"/>.</summary>
    public const int MaximumLong = 18;

    private static readonly long[] Longs = [.. Enumerable.Range(0, MaximumLong + 1).Select(exponent => (long)BigInteger.Pow(10, exponent))];

    public static long Long(int exponent) => Longs[exponent];

    public static BigInteger Big(int exponent) => exponent <= MaximumLong ? Longs[exponent] : BigInteger.Pow(10, exponent);

    /// <summary>How many decimal digits a number has, at least one.</summary>
    public static int DigitCount(BigInteger value)
    {
        value = BigInteger.Abs(value);
        var atLeast = (int)(Math.Max(0, (long)value.GetBitLength() - 1) * 0.30102999566398114) + 1;
        return value >= Big(atLeast) ? atLeast + 1 : atLeast;
    }
}
