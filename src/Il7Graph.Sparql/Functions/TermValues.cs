using System.Diagnostics.CodeAnalysis;
using System.Text;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Sparql.Functions;

/// <summary>Terms to the values that operators work on. An ill-typed literal has none.</summary>
internal static class TermValues
{
    /// <summary>Longer lexical forms are encoded on the heap.</summary>
    private const int ShortForm = 256;

    public static Datatype DatatypeOf(Literal literal)
    {
        if (ReferenceEquals(literal.Datatype, XSD.String)) return Datatype.String;
        DatatypeIri.TryFind(literal.Datatype, out var datatype);
        return datatype;
    }

    public static bool TryNumber(Term? term, out NumericValue value)
    {
        value = default;
        if (term is not Literal literal) return false;
        var datatype = DatatypeOf(literal);
        if (!datatype.IsNumeric()) return false;
        Span<byte> buffer = stackalloc byte[ShortForm];
        return NumericValue.TryParse(datatype, Utf8(literal.LexicalForm, buffer), out value);
    }

    public static bool TryTemporal(Term? term, out TemporalValue value)
    {
        value = default;
        if (term is not Literal literal) return false;
        var datatype = DatatypeOf(literal);
        if (!datatype.IsTemporal()) return false;
        Span<byte> buffer = stackalloc byte[ShortForm];
        return TemporalValue.TryParse(datatype, Utf8(literal.LexicalForm, buffer), out value);
    }

    public static bool TryDuration(Term? term, out DurationValue value)
    {
        value = default;
        if (term is not Literal literal) return false;
        var datatype = DatatypeOf(literal);
        if (!datatype.IsDuration()) return false;
        Span<byte> buffer = stackalloc byte[ShortForm];
        return DurationValue.TryParse(datatype, Utf8(literal.LexicalForm, buffer), out value);
    }

    /// <returns>Null if the form is not one of the four of <c>xsd:boolean</c>.</returns>
    public static bool? TruthOf(string lexicalForm) => lexicalForm switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    /// <summary>The text of a literal of <c>xsd:string</c>, what SPARQL calls a simple literal.</summary>
    public static bool TrySimple(Term? term, [NotNullWhen(true)] out string? text)
    {
        text = term is Literal literal && literal.Datatype == XSD.String ? literal.LexicalForm : null;
        return text is not null;
    }

    /// <summary>True for a literal of <c>xsd:string</c> or with a language tag (SPARQL 1.2 §17.1.2, string literals).</summary>
    public static bool IsStringLiteral([NotNullWhen(true)] Term? term) =>
        term is Literal literal && (literal.Language is not null || literal.Datatype == XSD.String);

    private static ReadOnlySpan<byte> Utf8(string text, Span<byte> buffer) =>
        Encoding.UTF8.TryGetBytes(text, buffer, out var length) ? buffer[..length] : Encoding.UTF8.GetBytes(text);
}
