using Il7Graph.Rdf;
using System.Text;

namespace Il7Graph.Sparql.Results;

/// <summary>SPARQL 1.1 Query Results CSV and TSV Formats §4: terms as SPARQL writes them, which the canonical form is; numbers
/// without quotes.</summary>
internal sealed class TsvResultsWriter(OutputBuffer output) : IFormSink
{
    private bool _isFirst = true;

    public void Begin(IReadOnlyList<string> variables)
    {
        output.Write(Encoding.UTF8.GetBytes(string.Join('\t', variables.Select(variable => $"?{variable}")) + "\n"));
    }

    public void Add(ReadOnlySpan<byte> term) => AddForm(term.IsEmpty ? [] : FormOf(term));

    public ReadOnlySpan<byte> FormOf(ReadOnlySpan<byte> term)
    {
        var number = term[0] == (byte)'"' ? NumberSyntax.BareNumber(term) : default;
        return number.IsEmpty ? term : number;
    }

    public void AddForm(ReadOnlySpan<byte> form)
    {
        if (!_isFirst) output.Write("\t"u8);
        _isFirst = false;
        output.Write(form);
    }

    public void EndRow()
    {
        output.Write("\n"u8);
        _isFirst = true;
    }

    public void End() => output.Flush();
}
