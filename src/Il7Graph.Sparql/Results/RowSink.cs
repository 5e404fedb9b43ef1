using System.Buffers;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Results;

/// <summary>Gives a sink solutions that come as sets of bindings.</summary>
internal sealed class RowSink(ISolutionSink sink)
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly List<string> _variables = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public void Declare(IReadOnlyList<string> variables, SourceSpan span)
    {
        foreach (var variable in variables)
        {
            if (!_known.Add(variable)) throw ResultsFailure.Of(SparqlDiagnostics.DuplicateVariable, span, variable, "the head");
            _variables.Add(variable);
        }
        sink.Begin(_variables);
    }

    public void Add(Dictionary<string, Term> row, SourceSpan span)
    {
        if (row.Keys.FirstOrDefault(variable => !_known.Contains(variable)) is { } unknown)
        {
            throw ResultsFailure.Of(SparqlDiagnostics.UnknownColumn, span, unknown);
        }
        foreach (var variable in _variables)
        {
            _buffer.ResetWrittenCount();
            if (row.TryGetValue(variable, out var term)) TermEncoding.Encode(term, _buffer);
            sink.Add(_buffer.WrittenSpan);
        }
        sink.EndRow();
    }

    public void End() => sink.End();
}
