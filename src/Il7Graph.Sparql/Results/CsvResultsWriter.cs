using System.Buffers;
using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Results;

/// <summary>SPARQL 1.1 Query Results CSV and TSV Formats §3: the text of IRIs and literals alone, lines end in CR LF. The empty string
/// stands in quotes, so that it is not taken for unbound.</summary>
internal sealed class CsvResultsWriter(OutputBuffer output) : IFormSink
{
    private static readonly SearchValues<byte> Quoted = SearchValues.Create("\",\r\n"u8);

    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly FormBuffer _form = new();
    private bool _isFirst = true;

    public void Begin(IReadOnlyList<string> variables) =>
        output.Write(Encoding.UTF8.GetBytes(string.Join(',', variables) + "\r\n"));

    public void Add(ReadOnlySpan<byte> term) => AddForm(term.IsEmpty ? [] : FormOf(term));

    public ReadOnlySpan<byte> FormOf(ReadOnlySpan<byte> term)
    {
        _form.Clear();
        switch (TermEncoding.KindOf(term))
        {
            case TermKind.Iri:
                Write(term[1..^1]);
                break;
            case TermKind.Literal:
                TermEncoding.SplitLiteral(term, out var escaped, out _, out _);
                if (!escaped.Contains((byte)'\\'))
                {
                    Write(escaped);
                    break;
                }
                _text.ResetWrittenCount();
                TermEncoding.Unescape(escaped, _text);
                Write(_text.WrittenSpan);
                break;
            default:
                Write(term);
                break;
        }
        return _form.Written;
    }

    public void AddForm(ReadOnlySpan<byte> form)
    {
        if (!_isFirst) output.Write(","u8);
        _isFirst = false;
        output.Write(form);
    }

    public void EndRow()
    {
        output.Write("\r\n"u8);
        _isFirst = true;
    }

    public void End() => output.Flush();

    private void Write(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && !text.ContainsAny(Quoted))
        {
            _form.Write(text);
            return;
        }
        _form.Write("\""u8);
        while (text.IndexOf((byte)'"') is var quote and >= 0)
        {
            _form.Write(text[..(quote + 1)]);
            _form.Write("\""u8);
            text = text[(quote + 1)..];
        }
        _form.Write(text);
        _form.Write("\""u8);
    }
}
