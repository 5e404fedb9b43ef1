using System.Numerics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Sparql.Functions;

/// <summary>Casts to numeric types, from numbers and booleans (XPath and XQuery Functions and Operators 3.1 §19.1.2).</summary>
internal static class NumericCast
{
    /// <summary>A decimal is the exact value of the float or double; an integer has the fraction cut off; a derived integer is in its range.</summary>
    public static Literal? Call(Datatype target, Datatype source, Literal literal)
    {
        if (!TermValues.TryNumber(literal, out var number))
        {
            if (source != Datatype.Boolean || TermValues.TruthOf(literal.LexicalForm) is not { } truth) return null;
            number = NumericValue.FromInteger(truth ? 1 : 0);
        }
        return target switch
        {
            Datatype.Double => ValueTerms.Of(NumericValue.FromDouble(number.ToDouble())),
            Datatype.Float => ValueTerms.Of(NumericValue.FromSingle(number.ToSingle())),
            Datatype.Decimal => Exact(number) is { } value ? ValueTerms.Of(value) : null,
            _ => Exact(number) is { } value ? Casts.Read(target, (value.Sign < 0 ? value.Ceiling() : value.Floor()).ToString()) : null,
        };
    }

    /// <returns>Null for infinities and NaN.</returns>
    private static NumericValue? Exact(NumericValue number)
    {
        if (number.TryGetExact(out var coefficient, out var scale)) return NumericValue.FromDecimal(coefficient, scale);
        var value = number.ToDouble();
        if (!double.IsFinite(value)) return null;
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var mantissa = new BigInteger((bits & ((1L << 52) - 1)) | (exponent == 0 ? 0 : 1L << 52)) * Math.Sign(value);
        var power = Math.Max(exponent, 1) - 1075;
        // m / 2^n is m * 5^n / 10^n.
        return power >= 0 ? NumericValue.FromDecimal(mantissa << power, 0) : NumericValue.FromDecimal(mantissa * BigInteger.Pow(5, -power), -power);
    }
}
