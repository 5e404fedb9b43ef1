using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>COUNT(DISTINCT *).</summary>
internal sealed class DistinctRowCounts : GroupState
{
    private readonly RowSet _rows;
    private readonly uint[] _key;
    private long[] _counts = [];

    public DistinctRowCounts(QueryContext context, int columns)
        : base(context)
    {
        ImmutableArray<Variable> names = [.. Enumerable.Range(0, columns + 1).Select(i => new Variable($".{i}"))];
        _rows = new RowSet(names, context.Monitor);
        _key = new uint[columns + 1];
    }

    public override void Add(Batch rows, ReadOnlySpan<int> groups, int groupCount)
    {
        if (groupCount > _counts.Length) Array.Resize(ref _counts, Math.Max(groupCount, 2 * _counts.Length));
        for (var row = 0; row < groups.Length; row++)
        {
            _key[0] = (uint)groups[row];
            for (var i = 1; i < _key.Length; i++) _key[i] = rows.Columns[i - 1][row];
            if (_rows.TryAdd(_key)) _counts[groups[row]]++;
        }
    }

    public override uint ResultOf(int group) => Number(group < _counts.Length ? _counts[group] : 0);
}
