using System.Buffers;
using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Results;

/// <summary>SPARQL 1.2 Query Results XML Format, a solution a line.</summary>
internal sealed class XmlResultsWriter(OutputBuffer output) : ISolutionSink
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. "&<>\""u8, .. Enumerable.Range(0, 0x20).Select(code => (byte)code), 0xEF]);

    private readonly ArrayBufferWriter<byte> _text = new();
    private byte[][] _starts = [];
    private int _column;

    /// <summary>What all documents begin with.</summary>
    public static ReadOnlySpan<byte> Start => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\" xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\">\n"u8;

    public void Begin(IReadOnlyList<string> variables)
    {
        _starts = [.. variables.Select(variable => Encoding.UTF8.GetBytes($"<binding name=\"{variable}\">"))];
        output.Write(Start);
        output.Write("<head>"u8);
        foreach (var variable in variables) output.Write(Encoding.UTF8.GetBytes($"<variable name=\"{variable}\"/>"));
        output.Write("</head>\n<results>\n"u8);
    }

    public void Add(ReadOnlySpan<byte> term)
    {
        if (_column == 0) output.Write("<result>"u8);
        var start = _starts[_column++];
        if (term.IsEmpty) return;
        output.Write(start);
        Term(term);
        output.Write("</binding>"u8);
    }

    public void EndRow()
    {
        output.Write(_column == 0 ? "<result></result>\n"u8 : "</result>\n"u8);
        _column = 0;
    }

    public void End()
    {
        output.Write("</results>\n</sparql>\n"u8);
        output.Flush();
    }

    private void Term(ReadOnlySpan<byte> term)
    {
        switch (TermEncoding.KindOf(term))
        {
            case TermKind.Iri:
                output.Write("<uri>"u8);
                Text(term[1..^1]);
                output.Write("</uri>"u8);
                break;
            case TermKind.BlankNode:
                output.Write("<bnode>"u8);
                output.Write(term[2..]);
                output.Write("</bnode>"u8);
                break;
            case TermKind.Literal:
                Literal(term);
                break;
            default:
                TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out var @object);
                output.Write("<triple><subject>"u8);
                Term(subject);
                output.Write("</subject><predicate>"u8);
                Term(predicate);
                output.Write("</predicate><object>"u8);
                Term(@object);
                output.Write("</object></triple>"u8);
                break;
        }
    }

    private void Literal(ReadOnlySpan<byte> term)
    {
        TermEncoding.SplitLiteral(term, out var escaped, out var language, out var datatype);
        output.Write("<literal"u8);
        if (!language.IsEmpty)
        {
            var direction = language.IndexOf("--"u8);
            output.Write(" xml:lang=\""u8);
            output.Write(direction < 0 ? language : language[..direction]);
            if (direction >= 0)
            {
                output.Write("\" its:dir=\""u8);
                output.Write(language[(direction + 2)..]);
            }
            output.Write("\""u8);
        }
        else if (!datatype.IsEmpty)
        {
            output.Write(" datatype=\""u8);
            Text(datatype);
            output.Write("\""u8);
        }
        output.Write(">"u8);
        if (escaped.Contains((byte)'\\'))
        {
            _text.ResetWrittenCount();
            TermEncoding.Unescape(escaped, _text);
            escaped = _text.WrittenSpan;
        }
        Text(escaped);
        output.Write("</literal>"u8);
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(Escaped) is var next and >= 0)
        {
            output.Write(text[..next]);
            var c = text[next];
            if (c == 0xEF && !(text.Length >= next + 3 && text[next + 1] == 0xBF && text[next + 2] >= 0xBE))
            {
                output.Write(text.Slice(next, 1));
            }
            else
            {
                output.Write(c switch
                {
                    (byte)'&' => "&amp;"u8,
                    (byte)'<' => "&lt;"u8,
                    (byte)'>' => "&gt;"u8,
                    (byte)'"' => "&quot;"u8,
                    (byte)'\t' => "\t"u8,
                    (byte)'\n' => "\n"u8,
                    (byte)'\r' => "&#xD;"u8,
                    _ => throw new ResultNotRepresentableException(c == 0xEF ? $"U+FF{text[next + 2] + 0x40:X2}" : $"U+00{c:X2}"),
                });
            }
            text = text[(next + 1)..];
        }
        output.Write(text);
    }
}
