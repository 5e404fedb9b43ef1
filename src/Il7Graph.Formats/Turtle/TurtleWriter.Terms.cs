using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.Turtle;

internal sealed partial class TurtleWriter
{
    private static ReadOnlySpan<byte> XsdStart => "^^<http://www.w3.org/2001/XMLSchema#"u8;

    // verb ::= predicate | 'a'
    private void WriteVerb(ReadOnlySpan<byte> predicate)
    {
        if (predicate.SequenceEqual(WellKnown.RdfType)) Output.Write((byte)'a');
        else WriteIri(predicate);
    }

    private void WriteTerm(ReadOnlySpan<byte> term)
    {
        switch (TermEncoding.KindOf(term))
        {
            case TermKind.Iri: WriteIri(term); break;
            case TermKind.Literal: WriteLiteral(term); break;
            case TermKind.TripleTerm: WriteTripleTerm(term); break;
            default: Output.Write(term); break;
        }
    }

    // iri ::= IRIREF | PrefixedName; a local name that would need escapes stays in brackets.
    private void WriteIri(ReadOnlySpan<byte> term)
    {
        var iri = term[1..^1];
        for (var entry = _index.Longest(iri); entry >= 0; entry = _index.Shorter(entry))
        {
            var local = iri[_index.Namespace(entry).Length..];
            if (NameSyntax.Measure(local, NameKind.Local, out _) != local.Length) continue;
            Output.Write(_index.Prefix(entry));
            Output.Write(local);
            return;
        }
        Output.Write(term);
    }

    // literal ::= RDFLiteral | NumericLiteral | BooleanLiteral; canonical escapes are escapes of Turtle too.
    private void WriteLiteral(ReadOnlySpan<byte> term)
    {
        if (term[^1] != (byte)'>')
        {
            Output.Write(term);
            return;
        }
        var end = term.LastIndexOf((byte)'"') + 1;
        if (IsToken(term[1..(end - 1)], term[end..]))
        {
            Output.Write(term[1..(end - 1)]);
            return;
        }
        Output.Write(term[..(end + 2)]);
        WriteIri(term[(end + 2)..]);
    }

    // tripleTerm ::= '<<(' ttSubject verb ttObject ')>>'
    private void WriteTripleTerm(ReadOnlySpan<byte> term)
    {
        TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out var @object);
        Output.Write("<<( "u8);
        WriteTerm(subject);
        Output.Write((byte)' ');
        WriteVerb(predicate);
        Output.Write((byte)' ');
        WriteTerm(@object);
        Output.Write(" )>>"u8);
    }

    private static bool IsToken(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> suffix)
    {
        if (!suffix.StartsWith(XsdStart)) return false;
        var name = suffix[XsdStart.Length..^1];
        if (name.SequenceEqual("boolean"u8)) return lexical.SequenceEqual("true"u8) || lexical.SequenceEqual("false"u8);
        return name.SequenceEqual("integer"u8) ? TokenOf(lexical) == NumericToken.Integer
            : name.SequenceEqual("decimal"u8) ? TokenOf(lexical) == NumericToken.Decimal
            : name.SequenceEqual("double"u8) && TokenOf(lexical) == NumericToken.Double;
    }

    // INTEGER ::= [+-]? [0-9]+        DECIMAL ::= [+-]? [0-9]* '.' [0-9]+
    // DOUBLE ::= [+-]? ([0-9]+ '.' [0-9]* EXPONENT | '.' [0-9]+ EXPONENT | [0-9]+ EXPONENT)
    private static NumericToken TokenOf(ReadOnlySpan<byte> lexical)
    {
        SkipSign(ref lexical);
        var whole = SkipDigits(ref lexical);
        if (lexical.IsEmpty) return whole > 0 ? NumericToken.Integer : NumericToken.None;
        var fraction = 0;
        if (lexical[0] == (byte)'.')
        {
            lexical = lexical[1..];
            fraction = SkipDigits(ref lexical);
            if (lexical.IsEmpty) return fraction > 0 ? NumericToken.Decimal : NumericToken.None;
        }
        if (whole + fraction == 0 || lexical[0] is not ((byte)'e' or (byte)'E')) return NumericToken.None;
        lexical = lexical[1..];
        SkipSign(ref lexical);
        return SkipDigits(ref lexical) > 0 && lexical.IsEmpty ? NumericToken.Double : NumericToken.None;
    }

    private static void SkipSign(ref ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && text[0] is ((byte)'+' or (byte)'-')) text = text[1..];
    }

    private static int SkipDigits(ref ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length < 0) length = text.Length;
        text = text[length..];
        return length;
    }
}
