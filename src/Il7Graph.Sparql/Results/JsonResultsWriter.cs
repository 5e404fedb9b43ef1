using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Results;

/// <summary>SPARQL 1.2 Query Results JSON Format, a solution a line. The escapes of the canonical form are escapes of JSON, so texts
/// are copied as they are.</summary>
internal sealed class JsonResultsWriter(OutputBuffer output) : IFormSink
{
    private readonly FormBuffer _form = new();
    private byte[][] _keys = [];
    private int _column;
    private bool _isFirstRow = true;
    private bool _isFirstCell = true;

    public void Begin(IReadOnlyList<string> variables)
    {
        _keys = [.. variables.Select(variable => Encoding.UTF8.GetBytes($"\"{variable}\":"))];
        output.Write("{\"head\":{\"vars\":["u8);
        output.Write(Encoding.UTF8.GetBytes(string.Join(',', variables.Select(variable => $"\"{variable}\""))));
        output.Write("]},\"results\":{\"bindings\":["u8);
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
        var key = _keys[_column++];
        if (_isFirstCell && _column == 1) output.Write(_isFirstRow ? "\n{"u8 : ",\n{"u8);
        if (form.IsEmpty) return;
        if (!_isFirstCell) output.Write(","u8);
        _isFirstCell = false;
        output.Write(key);
        output.Write(form);
    }

    public void EndRow()
    {
        if (_column == 0) output.Write(_isFirstRow ? "\n{"u8 : ",\n{"u8);
        output.Write("}"u8);
        (_column, _isFirstRow, _isFirstCell) = (0, false, true);
    }

    public void End()
    {
        output.Write("\n]}}\n"u8);
        output.Flush();
    }

    private void Term(ReadOnlySpan<byte> term)
    {
        switch (TermEncoding.KindOf(term))
        {
            case TermKind.Iri:
                _form.Write("{\"type\":\"uri\",\"value\":\""u8);
                _form.Write(term[1..^1]);
                _form.Write("\"}"u8);
                break;
            case TermKind.BlankNode:
                _form.Write("{\"type\":\"bnode\",\"value\":\""u8);
                _form.Write(term[2..]);
                _form.Write("\"}"u8);
                break;
            case TermKind.Literal:
                Literal(term);
                break;
            default:
                TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out var @object);
                _form.Write("{\"type\":\"triple\",\"value\":{\"subject\":"u8);
                Term(subject);
                _form.Write(",\"predicate\":"u8);
                Term(predicate);
                _form.Write(",\"object\":"u8);
                Term(@object);
                _form.Write("}}"u8);
                break;
        }
    }

    private void Literal(ReadOnlySpan<byte> term)
    {
        TermEncoding.SplitLiteral(term, out var escaped, out var language, out var datatype);
        _form.Write("{\"type\":\"literal\",\"value\":\""u8);
        _form.Write(escaped);
        if (!language.IsEmpty)
        {
            var direction = language.IndexOf("--"u8);
            _form.Write("\",\"xml:lang\":\""u8);
            _form.Write(direction < 0 ? language : language[..direction]);
            if (direction >= 0)
            {
                _form.Write("\",\"its:dir\":\""u8);
                _form.Write(language[(direction + 2)..]);
            }
        }
        else if (!datatype.IsEmpty)
        {
            _form.Write("\",\"datatype\":\""u8);
            _form.Write(datatype);
        }
        _form.Write("\"}"u8);
    }
}
