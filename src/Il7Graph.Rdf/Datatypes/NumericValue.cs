using System.Numerics;

namespace Il7Graph.Rdf.Datatypes;

/// <summary>A number of <c>xsd:integer</c>, <c>xsd:decimal</c>, <c>xsd:float</c> or <c>xsd:double</c>, exact.</summary>
/// <remarks>Order and equality are those of the numbers themselves, whatever their kinds: a double is compared with a decimal as the
/// number it is, with nothing rounded on the way, so that the order is total and <c>0.1</c> as a double comes after <c>0.1</c> as a
/// decimal. Both zeros are equal; NaN equals NaN and comes last. This is the order for sorting; the value spaces of RDF, in which a
/// decimal is never a double, are told apart by <c>LiteralValue</c>. 24 bytes; numbers of up to 18 digits are held in
/// them, others have a <see cref="BigInteger"/> on the heap.</remarks>
public readonly partial struct NumericValue : IEquatable<NumericValue>, IComparable<NumericValue>
{
    /// <summary>How many digits a decimal may have, zeros at its ends left out, before and after the point together. Longer forms
    /// are not read, and longer results are an overflow (XSD 1.1 Part 2 §5.4 asks for 16).</summary>
    public const int MaximumDigits = 1_000_000;

    /// <summary>A boxed <see cref="BigInteger"/>: the coefficient, if it does not fit into <see cref="_bits"/>.</summary>
    private readonly object? _big;

    /// <summary>The coefficient of an integer or decimal, or the bits of a double; a float is held as the double that it is.</summary>
    private readonly long _bits;

    /// <summary>How many digits of the coefficient stand after the point. Only if it is 0 may the coefficient end with a zero.</summary>
    private readonly int _scale;

    private NumericValue(NumericKind kind, long bits, int scale = 0, object? big = null) =>
        (Kind, _bits, _scale, _big) = (kind, bits, scale, big);

    public NumericKind Kind { get; }

    public static NumericValue FromInteger(long value) => new(NumericKind.Integer, value);

    public static NumericValue FromInteger(BigInteger value) => Exact(NumericKind.Integer, value, 0);

    /// <summary>The decimal <paramref name="coefficient"/> / 10^<paramref name="scale"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is negative.</exception>
    public static NumericValue FromDecimal(BigInteger coefficient, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        return Exact(NumericKind.Decimal, coefficient, scale);
    }

    public static NumericValue FromSingle(float value) => new(NumericKind.Float, BitConverter.DoubleToInt64Bits(value));

    public static NumericValue FromDouble(double value) => new(NumericKind.Double, BitConverter.DoubleToInt64Bits(value));

    public bool IsNaN => IsFloating && double.IsNaN(Floating);

    /// <summary>-1, 0 or 1; 0 for NaN.</summary>
    public int Sign => !IsFloating ? _big is null ? Math.Sign(_bits) : Coefficient.Sign : IsNaN ? 0 : Math.Sign(Floating);

    /// <summary>True if the value is a whole number that a <see cref="long"/> holds, of whatever kind.</summary>
    public bool TryGetInt64(out long value)
    {
        value = _bits;
        if (!IsFloating) return _scale == 0 && _big is null;
        var number = Floating;
        value = (long)number;
        return number is >= -9223372036854775808.0 and < 9223372036854775808.0 && value == number;
    }

    /// <summary>The coefficient and scale of an integer or decimal: the value is coefficient / 10^scale, the scale the least possible.</summary>
    /// <returns>False for a float or double.</returns>
    public bool TryGetExact(out BigInteger coefficient, out int scale)
    {
        (coefficient, scale) = IsFloating ? (default, 0) : (Coefficient, _scale);
        return !IsFloating;
    }

    /// <summary>The nearest double, half to even; infinity beyond the range of doubles.</summary>
    public double ToDouble()
    {
        if (IsFloating) return Floating;
        if (_big is null)
        {
            if (_scale == 0) return _bits;
            if (_scale <= MaximumDoublePower && _bits is >= -MaximumDoubleInteger and <= MaximumDoubleInteger) return _bits / DoublePowers[_scale];
        }
        return ParseRounded<double>();
    }

    /// <summary>The nearest float, half to even; infinity beyond the range of floats.</summary>
    public float ToSingle()
    {
        if (IsFloating) return (float)Floating;
        if (_big is null && _scale <= MaximumSinglePower && _bits is >= -MaximumSingleInteger and <= MaximumSingleInteger)
        {
            return _bits / (float)DoublePowers[_scale];
        }
        return ParseRounded<float>();
    }

    public int CompareTo(NumericValue other)
    {
        if (!IsFloating) return other.IsFloating ? -other.CompareFloating(this) : CompareExact(other);
        return other.IsFloating ? CompareDoubles(Floating, other.Floating) : CompareFloating(other);
    }

    public bool Equals(NumericValue other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is NumericValue other && Equals(other);

    public override int GetHashCode()
    {
        if (TryGetInt64(out var whole)) return whole.GetHashCode();
        // Equal numbers of different kinds have the same nearest double.
        return ToDouble().GetHashCode();
    }

    public static bool operator ==(NumericValue left, NumericValue right) => left.Equals(right);

    public static bool operator !=(NumericValue left, NumericValue right) => !left.Equals(right);

    public static bool operator <(NumericValue left, NumericValue right) => left.CompareTo(right) < 0;

    public static bool operator <=(NumericValue left, NumericValue right) => left.CompareTo(right) <= 0;

    public static bool operator >(NumericValue left, NumericValue right) => left.CompareTo(right) > 0;

    public static bool operator >=(NumericValue left, NumericValue right) => left.CompareTo(right) >= 0;

    private bool IsFloating => Kind >= NumericKind.Float;

    private double Floating => BitConverter.Int64BitsToDouble(_bits);

    private BigInteger Coefficient => _big is null ? _bits : (BigInteger)_big;

    private static NumericValue Exact(NumericKind kind, BigInteger coefficient, int scale)
    {
        // Long runs of zeros first, in steps of 16.
        for (var step = 16; step > 0; step = step == 1 ? 0 : 1)
        {
            while (scale >= step)
            {
                var quotient = BigInteger.DivRem(coefficient, PowersOfTen.Long(step), out var remainder);
                if (!remainder.IsZero) break;
                (coefficient, scale) = (quotient, coefficient.IsZero ? 0 : scale - step);
            }
        }
        return coefficient >= long.MinValue && coefficient <= long.MaxValue
            ? new(kind, (long)coefficient, scale)
            : new(kind, 0, scale, coefficient);
    }

    private int CompareExact(NumericValue other)
    {
        if (_big is null && other._big is null) return CompareSmall(other);
        var (left, right) = (Coefficient, other.Coefficient);
        if (left.Sign != right.Sign) return left.Sign.CompareTo(right.Sign);
        if (_scale == other._scale) return left.CompareTo(right);
        // The place of the first digit decides most cases without long products.
        var (leftPlace, rightPlace) = (PowersOfTen.DigitCount(left) - _scale, PowersOfTen.DigitCount(right) - other._scale);
        if (leftPlace != rightPlace) return leftPlace < rightPlace ? -left.Sign : left.Sign;
        if (_scale < other._scale) left *= PowersOfTen.Big(other._scale - _scale);
        else right *= PowersOfTen.Big(_scale - other._scale);
        return left.CompareTo(right);
    }

    private int CompareSmall(NumericValue other)
    {
        if (_scale == other._scale) return _bits.CompareTo(other._bits);
        if (_scale > other._scale) return -other.CompareSmall(this);
        var difference = other._scale - _scale;
        if (difference <= PowersOfTen.MaximumLong) return ((Int128)_bits * PowersOfTen.Long(difference)).CompareTo(other._bits);
        // Multiplied by 10^19, no number but zero is within the range of the other.
        return _bits == 0 ? -Math.Sign(other._bits) : Math.Sign(_bits);
    }

    /// <summary>Compares this, a float or double, with an integer or decimal.</summary>
    private int CompareFloating(NumericValue exact)
    {
        var number = Floating;
        if (double.IsNaN(number)) return 1;
        if (double.IsInfinity(number)) return Math.Sign(number);
        // Rounding keeps order: where the nearest double of the decimal is another, the decimal is on the same side.
        var nearest = exact.ToDouble();
        if (number != nearest) return number < nearest ? -1 : 1;
        if (exact._scale == 0 && exact._big is null && exact._bits is >= -MaximumDoubleInteger and <= MaximumDoubleInteger) return 0;
        var (left, exponent) = Decompose(number);
        var right = exact.Coefficient;
        left *= PowersOfTen.Big(exact._scale);
        if (exponent < 0) right <<= -exponent;
        else left <<= exponent;
        return left.CompareTo(right);
    }

    private static int CompareDoubles(double left, double right)
    {
        if (left < right) return -1;
        if (left > right) return 1;
        return double.IsNaN(left).CompareTo(double.IsNaN(right));
    }

    /// <summary>A finite double as mantissa * 2^exponent.</summary>
    private static (BigInteger Mantissa, int Exponent) Decompose(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var fraction = bits & ((1L << 52) - 1);
        var mantissa = exponent == 0 ? fraction : fraction | (1L << 52);
        return (bits < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) - 1075);
    }
}
