using System.Collections;
using System.Collections.Immutable;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Execution;

namespace Il7Graph.Querying;

/// <summary>The solutions of a SELECT, in its order, found while they are read. Each enumeration runs the query, which ends when the
/// enumeration does.</summary>
public sealed class QueryRows : IEnumerable<QueryRow>
{
    private readonly QueryColumns _columns;
    private readonly Func<QueryRun> _start;

    internal QueryRows(IReadOnlyList<string> variables, Func<QueryRun> start) => (_columns, _start) = (new QueryColumns(variables), start);

    /// <summary>The variables, without <c>?</c>, in the order of the query.</summary>
    public IReadOnlyList<string> Variables => _columns.Names;

    public IEnumerator<QueryRow> GetEnumerator()
    {
        using var run = _start();
        while (run.MoveNext())
        {
            var terms = new Term?[_columns.Names.Count];
            for (var i = 0; i < terms.Length; i++) terms[i] = run[i];
            yield return new QueryRow(_columns, ImmutableArray.Create(terms));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
