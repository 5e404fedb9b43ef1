using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.NQuads;

internal sealed partial class NQuadsParser
{
    // [3] subject ::= IRIREF | BLANK_NODE_LABEL
    private bool Subject(ReadOnlySpan<byte> line, ref int at, out TermSlice term)
    {
        SkipBlanks(line, ref at);
        return Resource(line, ref at, "a subject", out term);
    }

    // [4] predicate ::= IRIREF
    private bool Predicate(ReadOnlySpan<byte> line, ref int at, out TermSlice term)
    {
        SkipBlanks(line, ref at);
        term = default;
        return At(line, at) switch
        {
            '_' => Misplaced(line, at, "a blank node", "a predicate"),
            _ => Resource(line, ref at, "a predicate", out term),
        };
    }

    // [5] object ::= IRIREF | BLANK_NODE_LABEL | literal | tripleTerm
    private bool Object(ReadOnlySpan<byte> line, ref int at, out TermSlice term)
    {
        SkipBlanks(line, ref at);
        return At(line, at) switch
        {
            '"' => Literal(line, ref at, out term),
            '<' when At(line, at + 1) == '<' => TripleTerm(line, ref at, out term),
            _ => Resource(line, ref at, "an object", out term),
        };
    }

    // [6] graphLabel ::= IRIREF | BLANK_NODE_LABEL
    private bool GraphLabel(ReadOnlySpan<byte> line, ref int at, out TermSlice term) =>
        Resource(line, ref at, "a graph name or '.'", out term);

    // [7] tripleTerm ::= '<<(' subject predicate object ')>>'
    private bool TripleTerm(ReadOnlySpan<byte> line, ref int at, out TermSlice term)
    {
        term = default;
        if (!line[at..].StartsWith("<<("u8)) return Unexpected(line, Math.Min(line.Length, at + 2), "'(' of a triple term");
        if (++_depth > MaximumDepth) return Fail(line, at, 3, FormatsDiagnostics.NestedTooDeeply, MaximumDepth);
        at += 3;
        var start = _copies.Length;
        _copies.Write("<<( "u8);
        if (!Subject(line, ref at, out var subject)) return false;
        Copy(line, subject, ' ');
        if (!Predicate(line, ref at, out var predicate)) return false;
        Copy(line, predicate, ' ');
        if (!Object(line, ref at, out var @object)) return false;
        Copy(line, @object, ' ');
        SkipBlanks(line, ref at);
        if (!line[at..].StartsWith(")>>"u8)) return Unexpected(line, at, "')>>'");
        at += 3;
        _copies.Write(")>>"u8);
        _depth--;
        term = Copied(start);
        return true;
    }

    /// <summary>An IRI or a blank node.</summary>
    private bool Resource(ReadOnlySpan<byte> line, ref int at, string role, out TermSlice term)
    {
        term = default;
        return At(line, at) switch
        {
            '<' when At(line, at + 1) == '<' => Misplaced(line, at, "a triple term", role),
            '<' => IriReference(line, ref at, out term),
            '_' => BlankNodeLabel(line, ref at, out term),
            '"' => Misplaced(line, at, "a literal", role),
            _ => Unexpected(line, at, role),
        };
    }

    // IRIREF ::= '<' ([^#x00-#x20<>"{}|^`\] | UCHAR)* '>'
    private bool IriReference(ReadOnlySpan<byte> line, ref int at, out TermSlice term)
    {
        var content = line[(at + 1)..];
        var length = IriSyntax.IndexOfForbidden(content);
        if (length >= 0 && content[length] == (byte)'>' && IriSyntax.HasScheme(content[..length]))
        {
            term = new TermSlice(false, at, length + 2);
            at += length + 2;
            return true;
        }
        term = default;
        var end = content.IndexOfAny(IriBytes.Ends);
        if (end < 0 || content[end] != (byte)'>') return BadIri(line, at + 1 + (end < 0 ? content.Length : end));
        var start = _copies.Length;
        _copies.Write((byte)'<');
        var bad = Escapes.WriteIri(content[..end], _copies);
        if (bad >= 0) return BadEscape(line, at + 1 + bad, "an IRI");
        var iri = _copies[new TermRange(start + 1, _copies.Length - start - 1)];
        if (IriSyntax.IndexOfForbidden(iri) is var forbidden and >= 0)
        {
            return Fail(line, at, end + 2, FormatsDiagnostics.BadIri, ParserFindings.Describe(iri[forbidden..], "nothing"));
        }
        if (!IriSyntax.HasScheme(iri)) return Fail(line, at, end + 2, FormatsDiagnostics.RelativeIri, ParserFindings.Quote(iri));
        _copies.Write((byte)'>');
        at += end + 2;
        term = Copied(start);
        return true;
    }

    private bool BadIri(ReadOnlySpan<byte> line, int at) =>
        Fail(line, at, 1, FormatsDiagnostics.BadIri, ParserFindings.Describe(line[at..], "the end of the line"));

    // BLANK_NODE_LABEL ::= '_:' (PN_CHARS_U | [0-9]) ((PN_CHARS | '.')* PN_CHARS)?
    private bool BlankNodeLabel(ReadOnlySpan<byte> line, ref int at, out TermSlice term)
    {
        term = default;
        if (At(line, at + 1) != ':') return Unexpected(line, at + 1, "':' of a blank node");
        var length = NameSyntax.Measure(line[(at + 2)..], NameKind.Label, out _);
        if (length == 0) return Unexpected(line, at + 2, "a blank node label");
        if (_labels.KeepsLabels)
        {
            term = new TermSlice(false, at, length + 2);
        }
        else
        {
            var copied = _labels.WriteVerbatim(line.Slice(at + 2, length), _copies);
            term = new TermSlice(true, copied.Start, copied.Length);
        }
        at += length + 2;
        return true;
    }

    // literal ::= STRING_LITERAL_QUOTE ('^^' IRIREF | LANG_DIR)?
    private bool Literal(ReadOnlySpan<byte> line, ref int at, out TermSlice term)
    {
        var start = at;
        if (!String(line, ref at, (byte)'"', out term)) return false;
        var end = at;
        SkipBlanks(line, ref at);
        return At(line, at) switch
        {
            '@' => Language(line, ref at, start, end, ref term),
            '^' => Datatype(line, ref at, ref term),
            _ => true,
        };
    }

    /// <summary>A string with its quotes.</summary>
    private bool String(ReadOnlySpan<byte> line, ref int at, byte quote, out TermSlice term)
    {
        term = default;
        var content = line[(at + 1)..];
        var length = TermEncoding.IndexOfEscaped(content);
        if (length >= 0 && content[length] == quote)
        {
            term = new TermSlice(false, at, length + 2);
            at += length + 2;
            return true;
        }
        length = 0;
        while (true)
        {
            var next = content[length..].IndexOfAny(quote, (byte)'\\');
            if (next < 0) return Fail(line, at, line.Length - at, FormatsDiagnostics.UnterminatedString, (char)quote);
            length += next;
            if (content[length] == quote) break;
            length = Math.Min(content.Length, length + 2);
        }
        var start = _copies.Length;
        _copies.Write((byte)'"');
        var bad = Escapes.WriteString(content[..length], _copies);
        if (bad >= 0) return BadEscape(line, at + 1 + bad, "a string");
        _copies.Write((byte)'"');
        at += length + 2;
        term = Copied(start);
        return true;
    }

    private bool Language(ReadOnlySpan<byte> line, ref int at, int literalStart, int stringEnd, ref TermSlice term)
    {
        var rest = line[(at + 1)..];
        var length = rest.IndexOfAnyExcept(LanguageSyntax.Bytes);
        var tag = length < 0 ? rest : rest[..length];
        if (!LanguageSyntax.IsWellFormed(tag))
        {
            return Fail(line, at, tag.Length + 1, FormatsDiagnostics.BadLanguageTag, ParserFindings.Quote(tag));
        }
        if (!term.IsCopied && at == stringEnd && !tag.ContainsAnyInRange((byte)'A', (byte)'Z'))
        {
            at += tag.Length + 1;
            term = new TermSlice(false, literalStart, at - literalStart);
            return true;
        }
        if (!term.IsCopied) term = CopyOf(line, term);
        _copies.Write((byte)'@');
        var start = _copies.Length;
        _copies.Write(tag);
        _copies.LowerFrom(start);
        at += tag.Length + 1;
        term = Copied(term.Start);
        return true;
    }

    private bool Datatype(ReadOnlySpan<byte> line, ref int at, ref TermSlice term)
    {
        if (At(line, at + 1) != '^') return Unexpected(line, at + 1, "'^^'");
        var isAdjacent = !term.IsCopied && at == term.Start + term.Length;
        at += 2;
        var start = at;
        SkipBlanks(line, ref at);
        if (At(line, at) != '<') return Unexpected(line, at, "a datatype");
        var iriStart = at;
        var top = _copies.Length;
        if (!IriReference(line, ref at, out var datatype)) return false;
        var iri = BytesOf(datatype, line)[1..^1];
        if (WellKnown.IsLanguageDatatype(iri))
        {
            return Fail(line, iriStart, at - iriStart, FormatsDiagnostics.LanguageStringWithoutTag, WellKnown.ShortNameOf(iri));
        }
        if (iri.SequenceEqual(WellKnown.XsdString))
        {
            _copies.Truncate(top);
            return true;
        }
        if (isAdjacent && start == iriStart && !datatype.IsCopied)
        {
            term = new TermSlice(false, term.Start, at - term.Start);
            return true;
        }
        var literalStart = _copies.Length;
        _copies.Write(BytesOf(term, line));
        _copies.Write("^^"u8);
        _copies.Write(BytesOf(datatype, line));
        var literal = _copies.Collapse(term.IsCopied ? term.Start : top, _copies.From(literalStart));
        term = new TermSlice(true, literal.Start, literal.Length);
        return true;
    }

    /// <summary>Makes sure that a part of a triple term is the last thing copied, then separates it from the next.</summary>
    private void Copy(ReadOnlySpan<byte> line, TermSlice term, char separator)
    {
        if (!term.IsCopied) _copies.Write(line.Slice(term.Start, term.Length));
        _copies.Write((byte)separator);
    }

    private TermSlice CopyOf(ReadOnlySpan<byte> line, TermSlice term)
    {
        var start = _copies.Length;
        _copies.Write(line.Slice(term.Start, term.Length));
        return Copied(start);
    }

    private TermSlice Copied(int start) => new(true, start, _copies.Length - start);

    private static int At(ReadOnlySpan<byte> line, int at) => at < line.Length ? line[at] : -1;

    private bool Misplaced(ReadOnlySpan<byte> line, int at, string term, string role) =>
        Fail(line, at, 1, FormatsDiagnostics.MisplacedTerm, term, role);

    private bool BadEscape(ReadOnlySpan<byte> line, int at, string place)
    {
        var escape = Escapes.Excerpt(line[at..]);
        return Fail(line, at, escape.Length, FormatsDiagnostics.BadEscape, ParserFindings.Quote(escape), place);
    }
}
