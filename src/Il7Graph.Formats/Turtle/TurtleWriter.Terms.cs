using Il7Graph.Formats.Parsing;
using Il7Graph.Formats.Writing;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Formats.Turtle;

internal sealed partial class TurtleWriter
{
    private static ReadOnlySpan<byte> XsdStart => "^^<http://www.w3.org/2001/XMLSchema#"u8;

    /// <summary>Begins the document, and gives what writes the quads of a dataset by their ids.</summary>
    internal TurtleRows Rows(TermTable terms)
    {
        Begin();
        return new TurtleRows(this, terms);
    }

    /// <summary>What is known of a predicate.</summary>
    internal TurtleVerb Verb(ReadOnlySpan<byte> predicate) => Verbs[predicate];

    /// <summary>A term as it is written; valid until the next call.</summary>
    internal ReadOnlySpan<byte> FormOf(ReadOnlySpan<byte> term) => FormOf(term, _object, ref _objectNamespace);

    // verb ::= predicate | 'a'
    private TurtleVerb VerbOf(ReadOnlySpan<byte> predicate)
    {
        if (predicate.SequenceEqual(WellKnown.RdfType)) return new TurtleVerb("a"u8.ToArray());
        var last = -1;
        var entry = Shortening(predicate[1..^1], ref last);
        return new TurtleVerb(entry < 0 ? predicate.ToArray() : [.. _index.Prefix(entry), .. predicate[(_index.Namespace(entry).Length + 1)..^1]]);
    }

    /// <summary>A term as it is written: itself, or in <paramref name="buffer"/>.</summary>
    /// <param name="last">The namespace of the last term in the same place.</param>
    private ReadOnlySpan<byte> FormOf(ReadOnlySpan<byte> term, ByteBuffer buffer, ref int last)
    {
        // Blank nodes, plain and tagged literals are written as they are.
        if (term[^1] != (byte)'>') return term;
        buffer.Clear();
        WriteTerm(term, buffer, ref last);
        return buffer.Bytes;
    }

    private void WriteTerm(ReadOnlySpan<byte> term, ByteBuffer output, ref int last)
    {
        switch (TermEncoding.KindOf(term))
        {
            case TermKind.Iri: WriteIri(term, output, ref last); break;
            case TermKind.Literal: WriteLiteral(term, output); break;
            case TermKind.TripleTerm: WriteTripleTerm(term, output); break;
            default: output.Write(term); break;
        }
    }

    // iri ::= IRIREF | PrefixedName
    private void WriteIri(ReadOnlySpan<byte> term, ByteBuffer output, ref int last)
    {
        var entry = Shortening(term[1..^1], ref last);
        if (entry < 0)
        {
            output.Write(term);
            return;
        }
        output.Write(_index.Prefix(entry));
        output.Write(term[(_index.Namespace(entry).Length + 1)..^1]);
    }

    /// <summary>The longest namespace after which the rest is a local name; -1 if there is none. A local name that would need escapes
    /// stays in brackets.</summary>
    private int Shortening(ReadOnlySpan<byte> iri, ref int last)
    {
        for (var entry = _index.Longest(iri, ref last); entry >= 0; entry = _index.Shorter(entry))
        {
            var local = iri[_index.Namespace(entry).Length..];
            if (NameSyntax.Measure(local, NameKind.Local, out _) == local.Length) return entry;
        }
        return -1;
    }

    // literal ::= RDFLiteral | NumericLiteral | BooleanLiteral; canonical escapes are escapes of Turtle too.
    private void WriteLiteral(ReadOnlySpan<byte> term, ByteBuffer output)
    {
        if (term[^1] != (byte)'>')
        {
            output.Write(term);
            return;
        }
        var end = term.LastIndexOf((byte)'"') + 1;
        if (IsToken(term[1..(end - 1)], term[end..]))
        {
            output.Write(term[1..(end - 1)]);
            return;
        }
        output.Write(term[..(end + 2)]);
        WriteIri(term[(end + 2)..], output, ref _datatypeNamespace);
    }

    // tripleTerm ::= '<<(' ttSubject verb ttObject ')>>'
    private void WriteTripleTerm(ReadOnlySpan<byte> term, ByteBuffer output)
    {
        TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out var @object);
        output.Write("<<( "u8);
        WriteTerm(subject, output, ref _subjectNamespace);
        output.Write(" "u8);
        output.Write(Verbs[predicate].Text);
        output.Write(" "u8);
        WriteTerm(@object, output, ref _subjectNamespace);
        output.Write(" )>>"u8);
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
