using System.Text;
using System.Xml;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Formats.RdfXml;

internal sealed partial class RdfXmlWriter
{
    private readonly TermStack _text = new();
    private readonly TermStack _escaped = new();

    protected override void RequirePredicate(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate)
    {
        RequireCharacters(subject);
        RequireCharacters(predicate);
        var iri = predicate[1..^1];
        if (XmlNames.LocalStart(iri) < 0)
        {
            throw new NotRepresentableException(
                $"RDF/XML has no way to write the predicate {Text(predicate)}, which does not end in a name of XML: "
                + "rename it, or choose another format");
        }
        if (Text(iri) is var text && text.StartsWith(RDF.Namespace, StringComparison.Ordinal)
            && (!RdfXmlNames.IsPropertyElement(text[RDF.Namespace.Length..]) || text[RDF.Namespace.Length..] == RdfXmlNames.Item))
        {
            throw new NotRepresentableException(
                $"RDF/XML keeps the name {Text(predicate)} for its own grammar, so it cannot be a predicate: choose another format");
        }
    }

    protected override void RequireObject(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> @object)
    {
        switch (TermEncoding.KindOf(@object))
        {
            case TermKind.TripleTerm:
                RequireVersion12($"the triple term {Text(@object)}");
                TermEncoding.SplitTripleTerm(@object, out var inner, out var predicate, out var innermost);
                RequirePredicate(inner, predicate);
                RequireObject(inner, innermost);
                break;
            case TermKind.Literal:
                TermEncoding.SplitLiteral(@object, out var lexical, out var language, out var datatype);
                RequireText(lexical, @object);
                RequireCharacters(datatype);
                if (DirectionOf(language).Length > 0) RequireVersion12($"the base direction of {Text(@object)}");
                break;
            default:
                RequireCharacters(@object);
                break;
        }
    }

    protected override void RequireReifiers(ReadOnlySpan<byte> reifier)
    {
        RequireCharacters(reifier);
        RequireVersion12($"the reifier {Text(reifier)}");
    }

    private void RequireVersion12(string what)
    {
        if (Options.Version12) return;
        throw new NotRepresentableException($"RDF/XML of RDF 1.1 has no way to write {what}: write RDF 1.2, or choose another format");
    }

    /// <summary>Refuses a lexical form with characters that no XML 1.0 document can hold; they are escaped in the canonical form.</summary>
    private static void RequireText(ReadOnlySpan<byte> escaped, ReadOnlySpan<byte> literal)
    {
        while (escaped.IndexOf((byte)'\\') is var next and >= 0)
        {
            var kind = escaped[next + 1];
            if (kind is (byte)'b' or (byte)'f' || (kind == (byte)'u' && !escaped.Slice(next + 2, 4).SequenceEqual("007F"u8)))
            {
                var character = Text(escaped.Slice(next, kind == (byte)'u' ? 6 : 2));
                throw new NotRepresentableException(
                    $"XML has no way to write the character {character} of {ParserFindings.Quote(literal)}: choose another format");
            }
            escaped = escaped[(next + 2)..];
        }
    }

    private static void RequireCharacters(ReadOnlySpan<byte> term)
    {
        if (HoldsNoncharacter(term))
        {
            throw new NotRepresentableException(
                $"XML has no way to write the noncharacter in {ParserFindings.Quote(term)}: choose another format");
        }
    }

    /// <summary>True if there is U+FFFE or U+FFFF.</summary>
    private static bool HoldsNoncharacter(ReadOnlySpan<byte> text) =>
        text.IndexOf("\uFFFE"u8) >= 0 || text.IndexOf("\uFFFF"u8) >= 0;

    private void WriteNodeStart(ReadOnlySpan<byte> node)
    {
        Write($"<{_rdf}:Description");
        WriteReference("about", node);
        Output.Write((byte)'>');
    }

    private void WriteProperty(ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, bool isNested)
    {
        Output.Write((byte)'<');
        WriteName(predicate[1..^1], isNested, isStart: true);
        switch (TermEncoding.KindOf(@object))
        {
            case TermKind.Literal:
                WriteLiteral(@object);
                break;
            case TermKind.TripleTerm:
                TermEncoding.SplitTripleTerm(@object, out var subject, out var inner, out var innermost);
                Write($" {_rdf}:parseType=\"Triple\">");
                WriteNodeStart(subject);
                WriteProperty(inner, innermost, isNested: true);
                Write($"</{_rdf}:Description>");
                break;
            default:
                WriteReference("resource", @object);
                Output.Write("/>"u8);
                return;
        }
        Output.Write("</"u8);
        WriteName(predicate[1..^1], isNested, isStart: false);
        Output.Write((byte)'>');
    }

    /// <summary>A prefixed name; or a name alone, and at the start of an element the declaration of its namespace.</summary>
    /// <param name="isNested">Whether another property element is around it, which may have changed the default namespace.</param>
    private void WriteName(ReadOnlySpan<byte> iri, bool isNested, bool isStart)
    {
        for (var entry = _index.Longest(iri); entry >= 0; entry = _index.Shorter(entry))
        {
            var local = iri[_index.Namespace(entry).Length..];
            var prefix = _index.Prefix(entry);
            if ((isNested && prefix.Length == 1) || !XmlNames.IsNCName(local)) continue;
            if (prefix.Length > 1) Output.Write(prefix);
            Output.Write(local);
            return;
        }
        var cut = XmlNames.LocalStart(iri);
        Output.Write(iri[cut..]);
        if (!isStart) return;
        Output.Write(" xmlns=\""u8);
        WriteEscaped(iri[..cut], isAttribute: true);
        Output.Write((byte)'"');
    }

    private void WriteReference(string attribute, ReadOnlySpan<byte> resource)
    {
        if (resource[0] == (byte)'_')
        {
            // A label of Turtle may start with a digit, a name of XML may not.
            Write($" {_rdf}:nodeID=\"{XmlConvert.EncodeLocalName(Text(resource[2..]))}\"");
            return;
        }
        Write($" {_rdf}:{attribute}=\"");
        WriteEscaped(resource[1..^1], isAttribute: true);
        Output.Write((byte)'"');
    }

    /// <summary>The attributes of a literal and its text.</summary>
    private void WriteLiteral(ReadOnlySpan<byte> literal)
    {
        TermEncoding.SplitLiteral(literal, out var lexical, out var language, out var datatype);
        var direction = DirectionOf(language);
        if (direction.Length > 0)
        {
            Write($" {_its}:dir=\"{Text(direction)}\"");
            language = language[..^5];
        }
        if (language.Length > 0) Write($" xml:lang=\"{Text(language)}\"");
        if (datatype.Length > 0)
        {
            Write($" {_rdf}:datatype=\"");
            WriteEscaped(datatype, isAttribute: true);
            Output.Write((byte)'"');
        }
        Output.Write((byte)'>');
        if (lexical.IndexOf((byte)'\\') < 0)
        {
            WriteEscaped(lexical, isAttribute: false);
            return;
        }
        _text.Truncate(0);
        TermEncoding.Unescape(lexical, _text);
        WriteEscaped(_text[_text.From(0)], isAttribute: false);
    }

    private static ReadOnlySpan<byte> DirectionOf(ReadOnlySpan<byte> language) =>
        language.EndsWith("--ltr"u8) || language.EndsWith("--rtl"u8) ? language[^3..] : default;

    private void WriteEscaped(ReadOnlySpan<byte> text, bool isAttribute)
    {
        _escaped.Truncate(0);
        CanonicalXmlWriter.WriteEscaped(text, _escaped, isAttribute);
        Output.Write(_escaped[_escaped.From(0)]);
    }

    private void Write(string text) => Output.Write(Encoding.UTF8.GetBytes(text));
}
