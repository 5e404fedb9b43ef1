using System.Buffers;
using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Results;

/// <summary>SPARQL 1.2 Query Results XML Format, a solution a line.</summary>
internal sealed class XmlResultsWriter(OutputBuffer output) : IFormSink
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. "&<>\""u8, .. Enumerable.Range(0, 0x20).Select(code => (byte)code), 0xEF]);

    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly FormBuffer _form = new();
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

    public void Add(ReadOnlySpan<byte> term) => AddForm(term.IsEmpty ? [] : FormOf(term));

    public ReadOnlySpan<byte> FormOf(ReadOnlySpan<byte> term)
    {
        _form.Clear();
        Term(term);
        return _form.Written;
    }

    public void AddForm(ReadOnlySpan<byte> form)
    {
        if (_column == 0) output.Write("<result>"u8);
        var start = _starts[_column++];
        if (form.IsEmpty) return;
        output.Write(start);
        output.Write(form);
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
                _form.Write("<uri>"u8);
                Text(term[1..^1]);
                _form.Write("</uri>"u8);
                break;
            case TermKind.BlankNode:
                _form.Write("<bnode>"u8);
                _form.Write(term[2..]);
                _form.Write("</bnode>"u8);
                break;
            case TermKind.Literal:
                Literal(term);
                break;
            default:
                TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out var @object);
                _form.Write("<triple><subject>"u8);
                Term(subject);
                _form.Write("</subject><predicate>"u8);
                Term(predicate);
                _form.Write("</predicate><object>"u8);
                Term(@object);
                _form.Write("</object></triple>"u8);
                break;
        }
    }

    private void Literal(ReadOnlySpan<byte> term)
    {
        TermEncoding.SplitLiteral(term, out var escaped, out var language, out var datatype);
        _form.Write("<literal"u8);
        if (!language.IsEmpty)
        {
            var direction = language.IndexOf("--"u8);
            _form.Write(" xml:lang=\""u8);
            _form.Write(direction < 0 ? language : language[..direction]);
            if (direction >= 0)
            {
                _form.Write("\" its:dir=\""u8);
                _form.Write(language[(direction + 2)..]);
            }
            _form.Write("\""u8);
        }
        else if (!datatype.IsEmpty)
        {
            _form.Write(" datatype=\""u8);
            Text(datatype);
            _form.Write("\""u8);
        }
        _form.Write(">"u8);
        if (escaped.Contains((byte)'\\'))
        {
            _text.ResetWrittenCount();
            TermEncoding.Unescape(escaped, _text);
            escaped = _text.WrittenSpan;
        }
        Text(escaped);
        _form.Write("</literal>"u8);
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(Escaped) is var next and >= 0)
        {
            _form.Write(text[..next]);
            var c = text[next];
            if (c == 0xEF && !(text.Length >= next + 3 && text[next + 1] == 0xBF && text[next + 2] >= 0xBE))
            {
                _form.Write(text.Slice(next, 1));
            }
            else
            {
                _form.Write(c switch
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
        _form.Write(text);
    }
}
