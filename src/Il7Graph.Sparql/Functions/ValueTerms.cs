using System.Globalization;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Sparql.Functions;

/// <summary>Values to terms, in their canonical forms.</summary>
internal static class ValueTerms
{
    private static readonly Literal True = Literal.FromTyped("true", XSD.Boolean);
    private static readonly Literal False = Literal.FromTyped("false", XSD.Boolean);

    public static Literal Of(bool value) => value ? True : False;

    /// <returns>Null for null.</returns>
    public static Literal? Of(bool? value) => value is { } truth ? Of(truth) : null;

    public static Literal Of(long value) => Literal.FromTyped(value.ToString(CultureInfo.InvariantCulture), XSD.Integer);

    public static Literal Of(NumericValue value) => Literal.FromTyped(value.ToString(), value.Kind switch
    {
        NumericKind.Integer => XSD.Integer,
        NumericKind.Decimal => XSD.Decimal,
        NumericKind.Float => XSD.Float,
        _ => XSD.Double,
    });

    /// <returns>Null for null.</returns>
    public static Literal? Of(NumericValue? value) => value is { } number ? Of(number) : null;

    public static Literal Of(TemporalValue value) => Literal.FromTyped(value.ToString(), DatatypeIri.Of(value.Datatype));

    public static Literal Of(DurationValue value) => Literal.FromTyped(value.ToString(), DatatypeIri.Of(value.Datatype));

    /// <summary>A string with the language tag and the base direction of another literal, if it has them.</summary>
    public static Literal Like(Literal example, string text) => example.Language is { } language
        ? Literal.FromLanguage(text, language, example.Direction)
        : Literal.FromString(text);
}
