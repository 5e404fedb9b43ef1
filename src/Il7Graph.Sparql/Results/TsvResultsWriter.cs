using Il7Graph.Rdf;
using System.Text;

namespace Il7Graph.Sparql.Results;

/// <summary>SPARQL 1.1 Query Results CSV and TSV Formats §4: terms as SPARQL writes them, which the canonical form is; numbers
/// without quotes.</summary>
internal sealed class TsvResultsWriter(OutputBuffer output) : ISolutionSink
{
    private bool _isFirst = true;

    public void Begin(IReadOnlyList<string> variables)
    {
        output.Write(Encoding.UTF8.GetBytes(string.Join('\t', variables.Select(variable => $"?{variable}")) + "\n"));
    }

    public void Add(ReadOnlySpan<byte> term)
    {
        if (!_isFirst) output.Write("\t"u8);
        _isFirst = false;
        if (term.IsEmpty) return;
        var number = term[0] == (byte)'"' ? NumberSyntax.BareNumber(term) : default;
        output.Write(number.IsEmpty ? term : number);
    }

    public void EndRow()
    {
        output.Write("\n"u8);
        _isFirst = true;
    }

    public void End() => output.Flush();
}
