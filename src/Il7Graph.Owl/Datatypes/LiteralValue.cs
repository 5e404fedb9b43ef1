using System.Buffers;
using System.Text;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Owl.Datatypes;

/// <summary>The value of a literal as far as the rules need it: in which space, and a key that is equal for equal values.</summary>
/// <param name="Key">Null where values of the space are not compared (dates with a time zone other than UTC).</param>
internal readonly record struct LiteralValue(ValueSpace Space, string? Key)
{
    /// <summary>Reads an encoded literal (RDF 1.2 Concepts §5, XSD 1.1 Part 2).</summary>
    public static LiteralValue Parse(ReadOnlySpan<byte> literal)
    {
        TermEncoding.SplitLiteral(literal, out var escaped, out var language, out var datatype);
        if (!language.IsEmpty) return new(ValueSpace.LanguageText, Encoding.UTF8.GetString(language) + " " + Text(escaped));
        if (datatype.IsEmpty) return new(ValueSpace.Text, Text(escaped));
        var name = LocalName(datatype);
        return name is null ? default : LexicalForms.Parse(name, Text(escaped));
    }

    /// <summary>True only if both have a value and the two are known to differ.</summary>
    public bool IsDifferentFrom(LiteralValue other) =>
        Space > ValueSpace.None && other.Space > ValueSpace.None
        && (Space != other.Space || (Key is not null && other.Key is not null && !string.Equals(Key, other.Key, StringComparison.Ordinal)));

    /// <summary>True if the literal is known to have no value in the datatype (both encoded): the condition of dt-not-type.</summary>
    public static bool IsOutside(ReadOnlySpan<byte> literal, ReadOnlySpan<byte> datatype)
    {
        if (LocalName(datatype[1..^1]) is not { } name) return false;
        var value = Parse(literal);
        return value.Space switch
        {
            ValueSpace.Unknown => false,
            ValueSpace.None => true,
            _ => LexicalForms.SpaceOf(name) is var space && space != ValueSpace.Unknown
                && (space != value.Space || (space == ValueSpace.Number && !IntegerTypes.Contains(name, value.Key!))),
        };
    }

    private static string? LocalName(ReadOnlySpan<byte> datatype)
    {
        var text = Encoding.UTF8.GetString(datatype);
        if (text == RDF.LangString.Value) return "langString";
        return text.StartsWith(XSD.Namespace, StringComparison.Ordinal) ? text[XSD.Namespace.Length..] : null;
    }

    private static string Text(ReadOnlySpan<byte> escaped)
    {
        var buffer = new ArrayBufferWriter<byte>(Math.Max(1, escaped.Length));
        TermEncoding.Unescape(escaped, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
