using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>COUNT(DISTINCT *).</summary>
internal sealed class DistinctRowCounts : GroupState
{
    private readonly RowSet _rows;
    private readonly int[] _columns;
    private readonly uint[] _key;
    private long[] _counts = [];

    /// <param name="variables">The columns of the rows; those that the query has not named do not count.</param>
    public DistinctRowCounts(QueryContext context, ImmutableArray<Variable> variables)
        : base(context)
    {
        _columns = [.. Enumerable.Range(0, variables.Length).Where(column => !variables[column].IsGenerated)];
        _rows = new RowSet([.. _columns.Select(column => variables[column]), new Variable(".group")], context.Monitor);
        _key = new uint[_columns.Length + 1];
    }

    public override void Add(Batch rows, ReadOnlySpan<int> groups, int groupCount)
    {
        if (groupCount > _counts.Length) Array.Resize(ref _counts, Math.Max(groupCount, 2 * _counts.Length));
        for (var row = 0; row < groups.Length; row++)
        {
            for (var i = 0; i < _columns.Length; i++) _key[i] = rows.Columns[_columns[i]][row];
            _key[^1] = (uint)groups[row];
            if (_rows.TryAdd(_key)) _counts[groups[row]]++;
        }
    }

    public override uint ResultOf(int group) => Number(group < _counts.Length ? _counts[group] : 0);
}
