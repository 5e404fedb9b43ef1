using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Il7Graph.Rdf.Datatypes;

public readonly partial struct NumericValue
{
    private const long MaximumDoubleInteger = 1L << 53;
    private const long MaximumSingleInteger = 1L << 24;

    /// <summary>Powers of ten up to this exponent are doubles without rounding.</summary>
    private const int MaximumDoublePower = 22;

    /// <summary>Powers of ten up to this exponent are floats without rounding.</summary>
    private const int MaximumSinglePower = 10;

    private static readonly double[] DoublePowers = [.. Enumerable.Range(0, MaximumDoublePower + 1).Select(exponent => (double)BigInteger.Pow(10, exponent))];

    /// <summary>Reads a lexical form of a numeric datatype (XSD 1.1 Part 2 §3.3.3 to §3.3.5, §3.4.13 to §3.4.25).</summary>
    /// <param name="lexical">UTF-8. White space around a number makes it ill-typed: RDF maps the lexical form as it stands, without
    /// the normalization of an XML processor (RDF 1.2 Concepts §5; the W3C's test xmlsch-02-whitespace-facet-1).</param>
    /// <returns>False if the form is not in the lexical space, a derived integer out of its range, or longer than
    /// <see cref="MaximumDigits"/>; and for any datatype that is not numeric.</returns>
    /// <remarks>Allocates for integers and decimals of more than 18 digits only. Forms of floats and doubles are rounded to the
    /// nearest, half to even.</remarks>
    public static bool TryParse(Datatype datatype, ReadOnlySpan<byte> lexical, out NumericValue value) =>
        Parse(datatype, lexical, out value) == LexicalResult.Value;

    internal static LexicalResult Parse(Datatype datatype, ReadOnlySpan<byte> lexical, out NumericValue value)
    {
        switch (datatype)
        {
            case Datatype.Integer:
                return ParseInteger(lexical, out value);
            case Datatype.Decimal:
                return ParseDecimal(lexical, out value);
            case Datatype.Float or Datatype.Double:
                return ParseFloating(datatype == Datatype.Float, lexical, out value) ? LexicalResult.Value : LexicalResult.Invalid;
            default:
                value = default;
                if (!datatype.IsInteger()) return LexicalResult.Invalid;
                var result = ParseInteger(lexical, out value);
                if (result == LexicalResult.BeyondLimits) return IntegerRange.HasNoBound(datatype, lexical[0] == (byte)'-') ? result : LexicalResult.Invalid;
                return result == LexicalResult.Value && !IntegerRange.Contains(datatype, value) ? LexicalResult.Invalid : result;
        }
    }

    private static LexicalResult ParseInteger(ReadOnlySpan<byte> lexical, out NumericValue value)
    {
        var digits = WithoutSign(lexical, out var negative);
        value = default;
        if (digits.Length > PowersOfTen.MaximumLong)
        {
            if (digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return LexicalResult.Invalid;
            digits = digits.TrimStart((byte)'0');
            if (digits.Length > PowersOfTen.MaximumLong) return Long(NumericKind.Integer, negative, digits, default, out value);
            if (digits.IsEmpty) digits = "0"u8;
        }
        if (digits.IsEmpty) return LexicalResult.Invalid;
        var number = 0L;
        foreach (var c in digits)
        {
            var digit = (uint)(c - '0');
            if (digit > 9) return LexicalResult.Invalid;
            number = (number * 10) + digit;
        }
        value = new(NumericKind.Integer, negative ? -number : number);
        return LexicalResult.Value;
    }

    private static LexicalResult ParseDecimal(ReadOnlySpan<byte> lexical, out NumericValue value)
    {
        var rest = WithoutSign(lexical, out var negative);
        value = default;
        if (rest.Length > PowersOfTen.MaximumLong) return ParseLongDecimal(negative, rest, out value);
        var number = 0L;
        var point = -1;
        for (var i = 0; i < rest.Length; i++)
        {
            var digit = (uint)(rest[i] - '0');
            if (digit <= 9)
            {
                number = (number * 10) + digit;
            }
            else
            {
                if (rest[i] != (byte)'.' || point >= 0) return LexicalResult.Invalid;
                point = i;
            }
        }
        if (rest.Length == (point < 0 ? 0 : 1)) return LexicalResult.Invalid;
        var scale = point < 0 ? 0 : rest.Length - 1 - point;
        while (scale > 0 && number % 10 == 0) (number, scale) = (number / 10, scale - 1);
        value = new(NumericKind.Decimal, negative ? -number : number, scale);
        return LexicalResult.Value;
    }

    private static LexicalResult ParseLongDecimal(bool negative, ReadOnlySpan<byte> rest, out NumericValue value)
    {
        value = default;
        var point = rest.IndexOf((byte)'.');
        var whole = point < 0 ? rest : rest[..point];
        var fraction = point < 0 ? default : rest[(point + 1)..];
        if (whole.ContainsAnyExceptInRange((byte)'0', (byte)'9') || fraction.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return LexicalResult.Invalid;
        return Long(NumericKind.Decimal, negative, whole.TrimStart((byte)'0'), fraction.TrimEnd((byte)'0'), out value);
    }

    private static LexicalResult Long(NumericKind kind, bool negative, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, out NumericValue value)
    {
        value = default;
        var length = whole.Length + fraction.Length;
        if (length > MaximumDigits) return LexicalResult.BeyondLimits;
        var characters = ArrayPool<char>.Shared.Rent(Math.Max(length, 1));
        characters[0] = '0';
        Encoding.ASCII.GetChars(whole, characters);
        Encoding.ASCII.GetChars(fraction, characters.AsSpan(whole.Length));
        var coefficient = BigInteger.Parse(characters.AsSpan(0, Math.Max(length, 1)), NumberStyles.None, CultureInfo.InvariantCulture);
        ArrayPool<char>.Shared.Return(characters);
        value = Exact(kind, negative ? -coefficient : coefficient, fraction.Length);
        return LexicalResult.Value;
    }

    private static bool ParseFloating(bool single, ReadOnlySpan<byte> lexical, out NumericValue value)
    {
        var rest = WithoutSign(lexical, out var negative);
        value = default;
        if (!rest.IsEmpty && rest[0] > (byte)'9') return ParseSpecial(single, lexical, rest, negative, out value);

        // A mantissa of up to 18 digits is gathered on the way; whatever it is for longer ones is not used.
        var mantissa = 0L;
        var (i, point) = (0, -1);
        for (; i < rest.Length; i++)
        {
            var digit = (uint)(rest[i] - '0');
            if (digit <= 9)
            {
                mantissa = unchecked((mantissa * 10) + digit);
            }
            else
            {
                if (rest[i] != (byte)'.' || point >= 0) break;
                point = i;
            }
        }
        if (i == (point < 0 ? 0 : 1)) return false;
        var exponent = point < 0 ? 0 : point + 1 - i;
        var isShort = i <= PowersOfTen.MaximumLong;
        if (i < rest.Length)
        {
            if ((rest[i] | 0x20) != (byte)'e') return false;
            var digits = WithoutSign(rest[(i + 1)..], out var down);
            if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
            isShort &= digits.Length <= 4;
            if (isShort)
            {
                var written = 0;
                foreach (var c in digits) written = (written * 10) + (c - '0');
                exponent += down ? -written : written;
            }
        }
        value = isShort && TryRound(single, mantissa, exponent, out var number) ? Floats(single, negative ? -number : number)
            : single ? FromSingle(float.Parse(lexical, NumberStyles.Float, CultureInfo.InvariantCulture))
            : FromDouble(double.Parse(lexical, NumberStyles.Float, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Where both mantissa and power of ten are exact, one division or multiplication rounds correctly.</summary>
    private static bool TryRound(bool single, long mantissa, int exponent, out double number)
    {
        var power = Math.Abs(exponent);
        number = 0;
        if (single)
        {
            if (power > MaximumSinglePower || mantissa > MaximumSingleInteger) return false;
            number = exponent < 0 ? mantissa / (float)DoublePowers[power] : mantissa * (float)DoublePowers[power];
            return true;
        }
        if (power > MaximumDoublePower || mantissa > MaximumDoubleInteger) return false;
        number = exponent < 0 ? mantissa / DoublePowers[power] : mantissa * DoublePowers[power];
        return true;
    }

    /// <summary><c>INF</c>, <c>+INF</c>, <c>-INF</c> and <c>NaN</c>.</summary>
    private static bool ParseSpecial(bool single, ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> rest, bool negative, out NumericValue value)
    {
        var isInfinity = rest.SequenceEqual("INF"u8);
        value = Floats(single, !isInfinity ? double.NaN : negative ? double.NegativeInfinity : double.PositiveInfinity);
        return isInfinity || lexical.SequenceEqual("NaN"u8);
    }

    private static NumericValue Floats(bool single, double number) =>
        new(single ? NumericKind.Float : NumericKind.Double, BitConverter.DoubleToInt64Bits(number));

    private static ReadOnlySpan<byte> WithoutSign(ReadOnlySpan<byte> text, out bool negative)
    {
        negative = false;
        if (text.IsEmpty || text[0] is not ((byte)'-' or (byte)'+')) return text;
        negative = text[0] == (byte)'-';
        return text[1..];
    }

    /// <summary>An integer or decimal to binary by way of its digits, which the framework rounds correctly at any length.</summary>
    private T ParseRounded<T>()
        where T : INumberBase<T> =>
        T.Parse(string.Create(CultureInfo.InvariantCulture, $"{Coefficient}E-{_scale}"), NumberStyles.Float, CultureInfo.InvariantCulture);
}
