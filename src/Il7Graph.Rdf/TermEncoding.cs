using System.Buffers;
using System.Globalization;
using System.Text;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Rdf;

/// <summary>Terms to and from the UTF-8 of their canonical N-Triples form (RDF 1.2 N-Triples, "Canonical form"), the form in
/// which terms travel between rooms: two terms are equal if and only if their bytes are.</summary>
public static class TermEncoding
{
    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\', 0x7F, NoncharacterLead]);

    /// <summary>The first byte of U+F000 to U+FFFF, of which U+FFFE and U+FFFF are escaped.</summary>
    private const byte NoncharacterLead = 0xEF;

    /// <summary>The kind of an encoded term, by its first bytes.</summary>
    public static TermKind KindOf(ReadOnlySpan<byte> term) => term[0] switch
    {
        (byte)'"' => TermKind.Literal,
        (byte)'_' => TermKind.BlankNode,
        _ => term.Length > 1 && term[1] == (byte)'<' ? TermKind.TripleTerm : TermKind.Iri,
    };

    public static byte[] Encode(Term term)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Encode(term, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    public static void Encode(Term term, IBufferWriter<byte> output)
    {
        switch (term)
        {
            case Iri iri:
                WriteIri(Encoding.UTF8.GetBytes(iri.Value), output);
                break;
            case BlankNode blank:
                output.Write("_:"u8);
                Encoding.UTF8.GetBytes(blank.Label, output);
                break;
            case Literal literal:
                output.Write("\""u8);
                WriteEscaped(Encoding.UTF8.GetBytes(literal.LexicalForm), output);
                output.Write("\""u8);
                WriteSuffix(literal, output);
                break;
            case TripleTerm triple:
                output.Write("<<( "u8);
                Encode(triple.Subject, output);
                output.Write(" "u8);
                Encode(triple.Predicate, output);
                output.Write(" "u8);
                Encode(triple.Object, output);
                output.Write(" )>>"u8);
                break;
            default:
                throw new ArgumentNullException(nameof(term));
        }
    }

    /// <summary>Writes <c>&lt;iri&gt;</c>.</summary>
    public static void WriteIri(ReadOnlySpan<byte> iri, IBufferWriter<byte> output)
    {
        output.Write("<"u8);
        output.Write(iri);
        output.Write(">"u8);
    }

    /// <summary>Writes a lexical form with the escapes of the canonical form: <c>\b \t \n \f \r \" \\</c>, other controls
    /// and the noncharacters U+FFFE and U+FFFF as <c>\uXXXX</c>, everything else as it is.</summary>
    public static void WriteEscaped(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        while (true)
        {
            var next = IndexOfEscaped(text);
            if (next < 0)
            {
                output.Write(text);
                return;
            }
            output.Write(text[..next]);
            if (text[next] == NoncharacterLead)
            {
                output.Write(text[next + 2] == 0xBE ? "\\uFFFE"u8 : "\\uFFFF"u8);
                next += 2;
            }
            else
            {
                WriteEscape(text[next], output);
            }
            text = text[(next + 1)..];
        }
    }

    /// <summary>The index of the first byte of <paramref name="text"/> that the canonical form escapes, a quote and a backslash
    /// included; -1 if there is none. A text without one stands in a canonical literal as it is.</summary>
    public static int IndexOfEscaped(ReadOnlySpan<byte> text)
    {
        var from = 0;
        while (true)
        {
            var next = text[from..].IndexOfAny(EscapedBytes);
            if (next < 0) return -1;
            next += from;
            var rest = text[next..];
            if (rest[0] != NoncharacterLead || (rest.Length >= 3 && rest[1] == 0xBF && rest[2] >= 0xBE)) return next;
            from = next + 1;
        }
    }

    /// <summary>Reads an encoded term.</summary>
    /// <exception cref="FormatException">The bytes are not the canonical form of a term.</exception>
    public static Term Decode(ReadOnlySpan<byte> term)
    {
        var rest = term;
        var result = DecodeNext(ref rest);
        return rest.IsEmpty ? result : throw NotCanonical(term);
    }

    /// <summary>The parts of an encoded literal, as they stand: the lexical form still escaped, the language tag and the
    /// datatype IRI (without brackets) empty where there is none.</summary>
    public static void SplitLiteral(
        ReadOnlySpan<byte> literal, out ReadOnlySpan<byte> escaped, out ReadOnlySpan<byte> language, out ReadOnlySpan<byte> datatype)
    {
        var end = literal.LastIndexOf((byte)'"');
        escaped = literal[1..end];
        var suffix = literal[(end + 1)..];
        language = suffix.StartsWith("@"u8) ? suffix[1..] : default;
        datatype = suffix.StartsWith("^^<"u8) ? suffix[3..^1] : default;
    }

    /// <summary>The parts of an encoded triple term, each an encoded term.</summary>
    public static void SplitTripleTerm(
        ReadOnlySpan<byte> term, out ReadOnlySpan<byte> subject, out ReadOnlySpan<byte> predicate, out ReadOnlySpan<byte> @object)
    {
        var inner = term[4..^4];
        var length = inner.IndexOf((byte)' ');
        subject = inner[..length];
        inner = inner[(length + 1)..];
        length = inner.IndexOf((byte)' ');
        predicate = inner[..length];
        @object = inner[(length + 1)..];
    }

    /// <summary>The lexical form of an encoded literal, its escapes undone.</summary>
    public static void Unescape(ReadOnlySpan<byte> escaped, IBufferWriter<byte> output)
    {
        while (true)
        {
            var next = escaped.IndexOf((byte)'\\');
            if (next < 0)
            {
                output.Write(escaped);
                return;
            }
            output.Write(escaped[..next]);
            switch (escaped[next + 1])
            {
                case (byte)'b': output.Write("\b"u8); break;
                case (byte)'t': output.Write("\t"u8); break;
                case (byte)'n': output.Write("\n"u8); break;
                case (byte)'f': output.Write("\f"u8); break;
                case (byte)'r': output.Write("\r"u8); break;
                case (byte)'u':
                    var code = new Rune(ushort.Parse(escaped.Slice(next + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    output.Advance(code.EncodeToUtf8(output.GetSpan(4)));
                    next += 4;
                    break;
                default: output.Write(escaped.Slice(next + 1, 1)); break;
            }
            escaped = escaped[(next + 2)..];
        }
    }

    private static void WriteEscape(byte c, IBufferWriter<byte> output)
    {
        switch (c)
        {
            case (byte)'\b': output.Write("\\b"u8); break;
            case (byte)'\t': output.Write("\\t"u8); break;
            case (byte)'\n': output.Write("\\n"u8); break;
            case (byte)'\f': output.Write("\\f"u8); break;
            case (byte)'\r': output.Write("\\r"u8); break;
            case (byte)'"': output.Write("\\\""u8); break;
            case (byte)'\\': output.Write("\\\\"u8); break;
            default:
                output.Write("\\u00"u8);
                output.Write("0123456789ABCDEF"u8.Slice(c >> 4, 1));
                output.Write("0123456789ABCDEF"u8.Slice(c & 15, 1));
                break;
        }
    }

    private static void WriteSuffix(Literal literal, IBufferWriter<byte> output)
    {
        if (literal.Language is { } language)
        {
            output.Write("@"u8);
            Encoding.UTF8.GetBytes(language, output);
            if (literal.Direction is { } direction) output.Write(direction == BaseDirection.LeftToRight ? "--ltr"u8 : "--rtl"u8);
        }
        else if (literal.Datatype != XSD.String)
        {
            output.Write("^^"u8);
            Encode(literal.Datatype, output);
        }
    }

    private static Term DecodeNext(ref ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("<<( "u8)) return DecodeTripleTerm(ref rest);
        if (rest.StartsWith("<"u8)) return DecodeIri(ref rest);
        if (rest.StartsWith("_:"u8))
        {
            var end = rest.IndexOf((byte)' ');
            var label = end < 0 ? rest[2..] : rest[2..end];
            rest = end < 0 ? default : rest[end..];
            return new BlankNode(Encoding.UTF8.GetString(label));
        }
        return rest.StartsWith("\""u8) ? DecodeLiteral(ref rest) : throw NotCanonical(rest);
    }

    private static Iri DecodeIri(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'>');
        if (end < 0) throw NotCanonical(rest);
        var iri = new Iri(Encoding.UTF8.GetString(rest[1..end]));
        rest = rest[(end + 1)..];
        return iri;
    }

    private static TripleTerm DecodeTripleTerm(ref ReadOnlySpan<byte> rest)
    {
        var whole = rest;
        rest = rest[4..];
        var subject = DecodeNext(ref rest);
        Skip(" "u8, ref rest);
        var predicate = DecodeNext(ref rest) as Iri ?? throw NotCanonical(whole);
        Skip(" "u8, ref rest);
        var @object = DecodeNext(ref rest);
        Skip(" )>>"u8, ref rest);
        return new TripleTerm(subject, predicate, @object);
    }

    private static Literal DecodeLiteral(ref ReadOnlySpan<byte> rest)
    {
        var end = 1;
        while (true)
        {
            var step = rest[end..].IndexOfAny((byte)'"', (byte)'\\');
            if (step < 0) throw NotCanonical(rest);
            end += step;
            if (rest[end] == (byte)'"') break;
            end += 2;
        }
        var text = new ArrayBufferWriter<byte>();
        Unescape(rest[1..end], text);
        var lexicalForm = Encoding.UTF8.GetString(text.WrittenSpan);
        rest = rest[(end + 1)..];
        if (rest.StartsWith("^^"u8))
        {
            rest = rest[2..];
            return Literal.FromTyped(lexicalForm, DecodeIri(ref rest));
        }
        if (!rest.StartsWith("@"u8)) return Literal.FromString(lexicalForm);
        var length = rest.IndexOf((byte)' ');
        var tag = Encoding.UTF8.GetString(length < 0 ? rest[1..] : rest[1..length]);
        rest = length < 0 ? default : rest[length..];
        var split = tag.IndexOf("--", StringComparison.Ordinal);
        return split < 0
            ? Literal.FromLanguage(lexicalForm, tag)
            : Literal.FromLanguage(lexicalForm, tag[..split], tag[split..] == "--ltr" ? BaseDirection.LeftToRight : BaseDirection.RightToLeft);
    }

    private static void Skip(ReadOnlySpan<byte> expected, ref ReadOnlySpan<byte> rest)
    {
        if (!rest.StartsWith(expected)) throw NotCanonical(rest);
        rest = rest[expected.Length..];
    }

    private static FormatException NotCanonical(ReadOnlySpan<byte> term) =>
        new($"not a term in canonical N-Triples: {Encoding.UTF8.GetString(term[..Math.Min(term.Length, 200)])}");
}
