using System.Globalization;
using System.Numerics;
using CsCheck;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Rdf.Tests.Datatypes;

/// <summary>Numbers of all kinds, many of them next to each other.</summary>
internal static class NumericGenerator
{
    private static readonly Gen<string> Digits = Gen.OneOf(
        Gen.String[Gen.Char['0', '9'], 1, 6], Gen.String[Gen.Char['0', '9'], 1, 30], Gen.String[Gen.OneOf('0', '9'), 1, 45]);

    private static readonly Gen<string> Sign = Gen.OneOf("", "-", "+");

    public static Gen<string> DecimalForm { get; } = Gen.OneOf(
        Gen.Select(Sign, Digits, Digits, (sign, whole, fraction) => $"{sign}{whole}.{fraction}"),
        Gen.Select(Sign, Digits, (sign, fraction) => $"{sign}.{fraction}"),
        Gen.Select(Sign, Digits, Gen.Int[0, 400], (sign, whole, zeros) => $"{sign}{whole}{new string('0', zeros)}."),
        Gen.Select(Sign, Digits, Gen.Int[0, 400], (sign, fraction, zeros) => $"{sign}0.{new string('0', zeros)}{fraction}"));

    public static Gen<string> FloatingForm { get; } = Gen.OneOf(
        DecimalForm,
        Gen.Select(DecimalForm, Gen.Int[-400, 400], (form, exponent) => $"{form}e{exponent}"),
        Gen.Select(DecimalForm, Gen.Int[-30, 30], (form, exponent) => $"{form}E{exponent:+00;-00}"),
        Gen.Select(Gen.Long, Gen.Int[-30, 30], (mantissa, exponent) => $"{mantissa}e{exponent}"),
        Gen.Select(Gen.Int, Gen.Int[-12, 12], (mantissa, exponent) => $"{mantissa}e{exponent}"));

    private static readonly Gen<double> Doubles = Gen.OneOf(
        Gen.Double, Gen.Int[-20, 20].Select(number => number / 4.0), Gen.Float.Select(number => (double)number),
        Gen.Long.Select(number => (double)number),
        Gen.OneOf(0.0, -0.0, 0.1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, 1e23, 9007199254740992));

    public static Gen<NumericValue> Value { get; } = Gen.OneOf(
        Gen.Long.Select(NumericValue.FromInteger),
        Gen.Int[-20, 20].Select(number => NumericValue.FromInteger(number)),
        Gen.Select(Sign, Digits, (sign, digits) => Lexical.Number(Datatype.Integer, sign + digits)),
        Gen.Select(Gen.Int[-80, 80], Gen.Int[0, 3], (coefficient, scale) => NumericValue.FromDecimal(coefficient, scale)),
        DecimalForm.Select(form => Lexical.Number(Datatype.Decimal, form)),
        Doubles.Select(NumericValue.FromDouble),
        Doubles.Select(number => NumericValue.FromSingle((float)number)),
        // Decimals that are a double exactly, and their closest neighbours.
        Gen.Select(Gen.OneOf(Gen.Double[-1e6, 1e6], Gen.Double[-1e-5, 1e-5], Gen.Double[-1e300, 1e300]), Gen.Int[-1, 1], Beside));

    public static Datatype DatatypeOf(NumericKind kind) => kind switch
    {
        NumericKind.Integer => Datatype.Integer,
        NumericKind.Decimal => Datatype.Decimal,
        NumericKind.Float => Datatype.Float,
        _ => Datatype.Double,
    };

    /// <summary>A finite number as numerator / 10^scale, by way of its decimal digits.</summary>
    public static (BigInteger Numerator, int Scale) Exact(NumericValue value)
    {
        var text = value.Kind >= NumericKind.Float ? value.ToDouble().ToString("F1100", CultureInfo.InvariantCulture) : value.ToString();
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? (BigInteger.Parse(text, CultureInfo.InvariantCulture), 0)
            : (BigInteger.Parse(text.Remove(point, 1), CultureInfo.InvariantCulture), text.Length - point - 1);
    }

    private static NumericValue Beside(double number, int step)
    {
        var (numerator, scale) = Exact(NumericValue.FromDouble(number));
        return NumericValue.FromDecimal(numerator + step, scale);
    }
}
