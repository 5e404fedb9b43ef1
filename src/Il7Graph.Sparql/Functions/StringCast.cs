using System.Globalization;
using System.Numerics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Sparql.Functions;

/// <summary>The cast to <c>xsd:string</c> (XPath and XQuery Functions and Operators 3.1 §19.1.1).</summary>
internal static class StringCast
{
    /// <summary>IRIs, and literals of any datatype: of values that are known the canonical form, else the lexical form; language tags go.</summary>
    /// <returns>Null for blank nodes and triple terms, and for an ill-typed literal.</returns>
    public static Literal? Call(Term argument)
    {
        if (argument is Iri iri) return Literal.FromString(iri.Value);
        if (argument is not Literal literal) return null;
        if (literal.Datatype == XSD.String) return literal;
        if (TermValues.TryNumber(literal, out var number)) return Literal.FromString(TextOf(number));
        return LiteralValue.Of(literal).IsWellTyped == false ? null : Literal.FromString(LiteralValue.Canonical(literal).LexicalForm);
    }

    /// <summary>Floats and doubles from 10^-6 to below 10^6 are written as decimals, unlike in their canonical forms.</summary>
    private static string TextOf(NumericValue number)
    {
        var form = number.ToString();
        if (number.Kind < NumericKind.Float) return form;
        var value = number.ToDouble();
        if (value == 0) return double.IsNegative(value) ? "-0" : "0";
        if (!(Math.Abs(value) is >= 1e-6 and < 1e6)) return form;
        // The digits are those of the canonical form, the fewest that tell the number from others.
        var e = form.IndexOf('E', StringComparison.Ordinal);
        var (exponent, point) = (int.Parse(form.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), form.IndexOf('.', StringComparison.Ordinal));
        var coefficient = BigInteger.Parse(string.Concat(form.AsSpan(0, point), form.AsSpan(point + 1, e - point - 1)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var scale = e - point - 1 - exponent;
        return NumericValue.FromDecimal(scale < 0 ? coefficient * BigInteger.Pow(10, -scale) : coefficient, Math.Max(scale, 0)).ToString();
    }
}
