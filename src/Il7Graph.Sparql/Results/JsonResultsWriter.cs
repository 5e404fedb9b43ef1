using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Results;

/// <summary>SPARQL 1.2 Query Results JSON Format, a solution a line. The escapes of the canonical form are escapes of JSON, so texts
/// are copied as they are.</summary>
internal sealed class JsonResultsWriter(OutputBuffer output) : ISolutionSink
{
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

    public void Add(ReadOnlySpan<byte> term)
    {
        var key = _keys[_column++];
        if (_isFirstCell && _column == 1) output.Write(_isFirstRow ? "\n{"u8 : ",\n{"u8);
        if (term.IsEmpty) return;
        if (!_isFirstCell) output.Write(","u8);
        _isFirstCell = false;
        output.Write(key);
        Term(term);
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
                output.Write("{\"type\":\"uri\",\"value\":\""u8);
                output.Write(term[1..^1]);
                output.Write("\"}"u8);
                break;
            case TermKind.BlankNode:
                output.Write("{\"type\":\"bnode\",\"value\":\""u8);
                output.Write(term[2..]);
                output.Write("\"}"u8);
                break;
            case TermKind.Literal:
                Literal(term);
                break;
            default:
                TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out var @object);
                output.Write("{\"type\":\"triple\",\"value\":{\"subject\":"u8);
                Term(subject);
                output.Write(",\"predicate\":"u8);
                Term(predicate);
                output.Write(",\"object\":"u8);
                Term(@object);
                output.Write("}}"u8);
                break;
        }
    }

    private void Literal(ReadOnlySpan<byte> term)
    {
        TermEncoding.SplitLiteral(term, out var escaped, out var language, out var datatype);
        output.Write("{\"type\":\"literal\",\"value\":\""u8);
        output.Write(escaped);
        if (!language.IsEmpty)
        {
            var direction = language.IndexOf("--"u8);
            output.Write("\",\"xml:lang\":\""u8);
            output.Write(direction < 0 ? language : language[..direction]);
            if (direction >= 0)
            {
                output.Write("\",\"its:dir\":\""u8);
                output.Write(language[(direction + 2)..]);
            }
        }
        else if (!datatype.IsEmpty)
        {
            output.Write("\",\"datatype\":\""u8);
            output.Write(datatype);
        }
        output.Write("\"}"u8);
    }
}
