using System.Collections.Immutable;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Results;

/// <summary>Keeps solutions in memory.</summary>
public sealed class SolutionCollector : ISolutionSink
{
    private readonly List<ValueArray<Term?>> _rows = [];
    private ImmutableArray<Term?>.Builder _row = ImmutableArray.CreateBuilder<Term?>();
    private ValueArray<string> _variables = [];

    public void Begin(IReadOnlyList<string> variables) => _variables = variables.ToValueArray();

    public void Add(ReadOnlySpan<byte> term) => _row.Add(term.IsEmpty ? null : TermEncoding.Decode(term));

    public void EndRow()
    {
        _rows.Add(new ValueArray<Term?>(_row.ToImmutable()));
        _row = ImmutableArray.CreateBuilder<Term?>(_variables.Count);
    }

    public void End()
    {
    }

    /// <summary>What has come so far.</summary>
    public SparqlResults ToResults() => new(null, _variables, _rows.ToValueArray());
}
