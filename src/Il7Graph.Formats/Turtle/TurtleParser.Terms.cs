using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.Turtle;

internal sealed partial class TurtleParser
{
    /// <summary>Reads the term that comes next, if it is of a kind that may stand here.</summary>
    /// <param name="role">What the term is here, for messages.</param>
    /// <param name="kind">The one kind that it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Term(TermRoles allowed, string role, out TermRange term, out TermRoles kind) =>
        _places is null ? TermToCome(allowed, role, out term, out kind) : PlacedTerm(allowed, role, out term, out kind);

    private bool PlacedTerm(TermRoles allowed, string role, out TermRange term, out TermRoles kind)
    {
        _scanner.Peek();
        var place = _scanner.Place();
        var isTerm = TermToCome(allowed, role, out term, out kind);
        term = term with { Place = place };
        return isTerm;
    }

    /// <summary>Where the scanner is, if the sink wants to know.</summary>
    private TokenPlace Here() => _places is null ? default : _scanner.Place();

    private bool TermToCome(TermRoles allowed, string role, out TermRange term, out TermRoles kind)
    {
        kind = TermRoles.Iri;
        if (_scanner.First > (byte)'@' && PlainName(out term)) return true;
        term = default;
        kind = KindOfNext();
        switch (kind)
        {
            case TermRoles.PropertyList when (allowed & (TermRoles.PropertyList | TermRoles.BlankNode)) != 0:
                return BracketedNode(allowed, role, out term, out kind);
            case 0:
                return Unexpected(role);
            case var _ when (allowed & kind) == 0:
                return Misplaced(NameOf(kind), role);
            case TermRoles.Iri:
                return _scanner.Peek() == '<' ? IriReference(out term) : PrefixedName(role, out term);
            case TermRoles.BlankNode:
                return BlankNodeLabel(out term);
            case TermRoles.Collection:
                return Collection(out term);
            case TermRoles.Literal:
                return Literal(out term);
            case TermRoles.TripleTerm:
                return TripleTerm(out term);
            default:
                return ReifiedTriple(out term);
        }
    }

    /// <summary>The kind of the next term by how it starts; 0 if no term starts so. <c>[</c> counts as a property list.</summary>
    private TermRoles KindOfNext()
    {
        var c = _scanner.Peek();
        switch (c)
        {
            case '<': return _scanner.Peek(1) != '<' ? TermRoles.Iri : _scanner.Peek(2) == '(' ? TermRoles.TripleTerm : TermRoles.ReifiedTriple;
            case '_': return TermRoles.BlankNode;
            case '[': return TermRoles.PropertyList;
            case '(': return TermRoles.Collection;
            case '"' or '\'' or '+' or '-' or (>= '0' and <= '9'): return TermRoles.Literal;
            case '.': return _scanner.Peek(1) is >= '0' and <= '9' ? TermRoles.Literal : 0;
            case ':' or >= 0x80: return TermRoles.Iri;
            case 't' or 'f': return IsBoolean(out _) ? TermRoles.Literal : TermRoles.Iri;
            default: return c >= 0 && char.IsAsciiLetter((char)c) ? TermRoles.Iri : 0;
        }
    }

    private static string NameOf(TermRoles kind) => kind switch
    {
        TermRoles.Iri => "an IRI",
        TermRoles.BlankNode => "a blank node",
        TermRoles.PropertyList => "a blank node",
        TermRoles.Collection => "a collection",
        TermRoles.Literal => "a literal",
        TermRoles.TripleTerm => "a triple term",
        _ => "a reified triple",
    };

    // [18] IRIREF ::= '<' ([^#x00-#x20<>"{}|^`\] | UCHAR)* '>'
    private bool IriReference(out TermRange term)
    {
        if (PlainIri(out term)) return true;
        var end = 1;
        while (true)
        {
            var next = _scanner.Window[end..].IndexOfAny(IriBytes.Ends);
            end = next < 0 ? _scanner.Window.Length : end + next;
            if (next >= 0) break;
            if (!_scanner.Fill()) return Fail(0, end, FormatsDiagnostics.UnexpectedInput, "'>'", "the end of the input");
        }
        if (_scanner.Window[end] != (byte)'>')
        {
            return Fail(end, 1, FormatsDiagnostics.BadIri, ParserFindings.Describe(_scanner.Window[end..], ""));
        }
        var content = _scanner.Window[1..end];
        if (!CheckUtf8(1, content.Length)) return false;
        var start = _terms.Length;
        _terms.Write((byte)'<');
        if (content.Contains((byte)'\\'))
        {
            _unescaped.Truncate(0);
            var bad = Escapes.WriteIri(content, _unescaped);
            if (bad >= 0) return BadEscape(1 + bad, content.Length - bad, "an IRI");
            var iri = _unescaped[_unescaped.From(0)];
            if (IriSyntax.IndexOfForbidden(iri) is var forbidden and >= 0)
            {
                return Fail(0, end + 1, FormatsDiagnostics.BadIri, ParserFindings.Describe(iri[forbidden..], ""));
            }
            if (!WriteResolved(iri, end + 1)) return false;
        }
        else if (!WriteResolved(content, end + 1))
        {
            return false;
        }
        _terms.Write((byte)'>');
        Skip(end + 1);
        term = _terms.From(start);
        return true;
    }

    /// <summary>Reads an absolute IRI without escapes; anything else, wrong or not, is left alone.</summary>
    private bool PlainIri(out TermRange term)
    {
        term = default;
        var window = _scanner.Window;
        var end = ByteScan.IndexOfEnd<IriBytes>(ref _scanner.First, 1, window.Length);
        if (end >= _scanner.ValidLength || window[end] != (byte)'>' || !IriSyntax.HasScheme(window[1..end])) return false;
        var start = _terms.Length;
        _terms.Write(window[..(end + 1)]);
        Skip(end + 1);
        term = _terms.From(start);
        return true;
    }

    private bool WriteResolved(ReadOnlySpan<byte> reference, int tokenLength)
    {
        if (IriSyntax.HasScheme(reference)) _terms.Write(reference);
        else if (_resolver is null) return Fail(0, tokenLength, FormatsDiagnostics.RelativeIri, ParserFindings.Quote(reference));
        else _resolver.Resolve(reference, _terms);
        return true;
    }

    // PrefixedName ::= PNAME_LN | PNAME_NS
    private bool PrefixedName(string role, out TermRange term)
    {
        term = default;
        var prefixLength = _scanner.MeasureName(NameKind.Prefix);
        if (_scanner.Peek(prefixLength) != ':')
        {
            return prefixLength == 0 ? UnexpectedOrInvalid(role) : Unexpected(role, 0, prefixLength);
        }
        var localLength = _scanner.MeasureName(NameKind.Local, prefixLength + 1);
        if (_namespaceOf.TryGetValue(_scanner.Window[..prefixLength], out var name))
        {
            _recent.Remember(_scanner.Window[..(prefixLength + 1)], name);
        }
        else
        {
            return Fail(0, prefixLength + 1 + localLength, FormatsDiagnostics.UnknownPrefix, ParserFindings.Quote(_scanner.Window[..prefixLength]));
        }
        var start = _terms.Length;
        _terms.Write(name);
        var local = _scanner.Window.Slice(prefixLength + 1, localLength);
        while (local.IndexOf((byte)'\\') is var escape and >= 0)
        {
            _terms.Write(local[..escape]);
            _terms.Write(local[escape + 1]);
            local = local[(escape + 2)..];
        }
        _terms.Write(local);
        _terms.Write((byte)'>');
        Skip(prefixLength + 1 + localLength);
        term = _terms.From(start);
        return true;
    }

    /// <summary>Reads a prefixed name of a prefix in recent use whose local name is letters, digits, <c>_</c> and <c>-</c>; anything
    /// else, wrong or not, is left alone.</summary>
    private bool PlainName(out TermRange term)
    {
        term = default;
        ref var first = ref _scanner.First;
        if (!_recent.TryFind(ref first, out var local, out var name)) return false;
        var end = ByteScan.IndexOfEnd<NameBytes>(ref first, local, _scanner.Window.Length);
        // Where the window ends, the name may go on.
        if (!EndsPlainName(Unsafe.Add(ref first, end)) || Unsafe.Add(ref first, local) == (byte)'-') return false;
        var start = _terms.Length;
        _terms.WriteIri(name, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref first, local), end - local));
        Skip(end);
        term = _terms.From(start);
        return true;
    }

    private static bool EndsPlainName(byte c) => c is (byte)' ' or (byte)'\n' or (byte)';' or (byte)',' or (byte)'\r' or (byte)'\t' or (byte)')' or (byte)']';

    // BLANK_NODE_LABEL ::= '_:' (PN_CHARS_U | [0-9]) ((PN_CHARS | '.')* PN_CHARS)?
    private bool BlankNodeLabel(out TermRange term)
    {
        term = default;
        if (_scanner.Peek(1) != ':') return Unexpected("':' of a blank node", 1);
        var length = _scanner.MeasureName(NameKind.Label, 2);
        if (length == 0) return Unexpected("a blank node label", 2);
        term = _labels.WriteLabelled(_scanner.Window.Slice(2, length), _terms);
        Skip(length + 2);
        return true;
    }
}
