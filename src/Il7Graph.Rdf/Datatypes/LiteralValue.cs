using System.Buffers;
using System.Text;

namespace Il7Graph.Rdf.Datatypes;

/// <summary>The value of a literal: what its lexical form stands for in its datatype (RDF 1.2 Concepts §3.3, §5).</summary>
/// <remarks><para>Of a datatype that is not known, and of <c>rdf:XMLLiteral</c>, <c>rdf:HTML</c> and <c>rdf:JSON</c>, nothing is known;
/// of a form beyond the limits of <see cref="NumericValue"/>, <see cref="TemporalValue"/> and <see cref="DurationValue"/>, only that it
/// is well-typed. Answers that would need more are null.</para>
/// <para>The lexical form is taken as it stands: <c>" 1 "^^xsd:integer</c> is ill-typed, since the white space that an XML processor
/// normalizes before validation is no part of the lexical spaces.</para></remarks>
public sealed partial class LiteralValue
{
    private LiteralValue(Datatype datatype, bool? isWellTyped, Datatype space, object? value) =>
        (Datatype, IsWellTyped, Space, Value) = (datatype, isWellTyped, space, value);

    /// <summary>The datatype of the literal.</summary>
    public Datatype Datatype { get; }

    /// <summary>False if the lexical form is not in the lexical space of the datatype; null if the datatype is not known.</summary>
    public bool? IsWellTyped { get; }

    /// <summary>The value space: a primitive datatype, <see cref="Datatype.LangString"/> or <see cref="Datatype.DirLangString"/>. No value is
    /// in two of them. <see cref="Datatype.Unknown"/> if there is no value or none is known.</summary>
    public Datatype Space { get; }

    /// <summary>A <see cref="NumericValue"/>, <see cref="TemporalValue"/>, <see cref="DurationValue"/>, <see cref="bool"/>,
    /// <see cref="LanguageText"/>, or a <see cref="string"/>, which for binary data is its canonical form; null if it is not known.</summary>
    public object? Value { get; }

    /// <summary>True if two literals have one value, as <c>"01"^^xsd:integer</c> and <c>"1.0"^^xsd:decimal</c> do; false if their
    /// values are not the same; null if that is not known or one is ill-typed (see <see cref="IsSameAs"/>).</summary>
    public static bool? HaveSameValue(Literal left, Literal right) =>
        left == right ? (Of(left).IsWellTyped == false ? null : true) : Of(left).IsSameAs(Of(right));

    public static LiteralValue Of(Literal literal) => Of(TermEncoding.Encode(literal));

    /// <param name="literal">An encoded literal (<see cref="TermEncoding"/>).</param>
    public static LiteralValue Of(ReadOnlySpan<byte> literal)
    {
        TermEncoding.SplitLiteral(literal, out var escaped, out var language, out var iri);
        var lexical = escaped;
        if (escaped.Contains((byte)'\\'))
        {
            var buffer = new ArrayBufferWriter<byte>(escaped.Length);
            TermEncoding.Unescape(escaped, buffer);
            lexical = buffer.WrittenSpan;
        }
        if (!language.IsEmpty) return OfLanguage(lexical, language);
        var datatype = Datatype.String;
        if (!iri.IsEmpty) DatatypeIri.TryFind(iri, out datatype);
        return Of(datatype, lexical);
    }

    /// <summary>True if both values are the same, by identity (XSD 1.1 Part 2 §2.2.1): <c>1</c> and <c>1.0</c> are, as integer and
    /// decimal; the zeros of a double are not, nor are a decimal and a double, nor one moment in two time zones.</summary>
    /// <returns>Null if it is not known; also if a literal has no value, being ill-typed.</returns>
    public bool? IsSameAs(LiteralValue other)
    {
        if (Space == Datatype.Unknown || other.Space == Datatype.Unknown) return null;
        if (Space != other.Space) return false;
        if (Value is null || other.Value is null) return null;
        return Value.Equals(other.Value) && SignOfZero(this) == SignOfZero(other);
    }

    /// <summary>The order of two values: of numbers across their types, by what they are exactly; of booleans, false first; of strings,
    /// and of URIs, by code point; of times and durations, as <see cref="TemporalValue.Compare"/> and <see cref="DurationValue.Compare"/> have it.</summary>
    /// <returns>Less than 0, 0 or more than 0; null if there is no order between them: also for NaN, even with itself.</returns>
    public static int? Compare(LiteralValue left, LiteralValue right) => (left.Value, right.Value) switch
    {
        (NumericValue a, NumericValue b) => a.IsNaN || b.IsNaN ? null : a.CompareTo(b),
        (TemporalValue a, TemporalValue b) => TemporalValue.Compare(a, b),
        (DurationValue a, DurationValue b) => DurationValue.Compare(a, b),
        (bool a, bool b) => a.CompareTo(b),
        (string a, string b) when left.Space == right.Space => CodePointOrder.Compare(a, b),
        _ => null,
    };

    /// <summary>True if the value is one of a datatype: <c>"1.0"^^xsd:decimal</c> is in <c>xsd:byte</c>.</summary>
    /// <returns>False for an ill-typed literal; null if it is not known.</returns>
    public bool? IsIn(Datatype datatype)
    {
        if (IsWellTyped == false) return false;
        if (IsWellTyped == true && datatype == Datatype) return true;
        if (datatype is Datatype.Unknown or Datatype.XmlLiteral or Datatype.Html or Datatype.Json || Space == Datatype.Unknown) return null;
        if (datatype == Datatype.PlainLiteral) return Space is Datatype.String or Datatype.LangString;
        if (Space != datatype.Primitive()) return false;
        if (datatype == Space) return true;
        return Value switch
        {
            NumericValue number => IntegerRange.Contains(datatype, number),
            TemporalValue time => time.HasTimezone,
            DurationValue duration => datatype == Datatype.YearMonthDuration ? duration.Seconds.Sign == 0 : duration.Months == 0,
            string text => TextSpace.Contains(datatype, Encoding.UTF8.GetBytes(text)),
            _ => null,
        };
    }

    /// <summary>The literal of the same datatype and value whose lexical form is the canonical one (XSD 1.1 Part 2, canonical mapping);
    /// the literal itself if it has no value or none is known.</summary>
    public static Literal Canonical(Literal literal)
    {
        var value = Of(literal);
        var form = value.Value switch
        {
            NumericValue or TemporalValue or DurationValue => value.Value.ToString()!,
            bool truth => truth ? "true" : "false",
            string text when value.Datatype != Datatype.PlainLiteral => text,
            _ => literal.LexicalForm,
        };
        return form == literal.LexicalForm || literal.Language is not null ? literal : Literal.FromTyped(form, literal.Datatype);
    }

    private static bool SignOfZero(LiteralValue value) =>
        value.Value is NumericValue { Kind: >= NumericKind.Float } number && double.IsNegative(number.ToDouble()) && !number.IsNaN;
}
