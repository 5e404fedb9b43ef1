namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>COUNT(DISTINCT ?v).</summary>
internal sealed class DistinctCounts(QueryContext context, int column) : GroupState(context)
{
    private readonly PairCounts _seen = new(context.Monitor);
    private long[] _counts = [];

    public override void Add(Batch rows, ReadOnlySpan<int> groups, int groupCount)
    {
        if (groupCount > _counts.Length) Array.Resize(ref _counts, Math.Max(groupCount, 2 * _counts.Length));
        for (var row = 0; row < groups.Length; row++)
        {
            var id = IdAt(rows, column, row);
            if (id != QueryTerms.Unbound && _seen.Add(groups[row], id)) _counts[groups[row]]++;
        }
    }

    public override uint ResultOf(int group) => Number(group < _counts.Length ? _counts[group] : 0);
}
