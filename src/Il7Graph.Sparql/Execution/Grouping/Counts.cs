namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>COUNT of the rows, or of those that bind a column.</summary>
/// <param name="column">Null for all rows; -1 for a column that no row has.</param>
internal sealed class Counts(QueryContext context, int? column) : GroupState(context)
{
    private long[] _counts = [];

    public override void Add(Batch rows, ReadOnlySpan<int> groups, int groupCount)
    {
        if (groupCount > _counts.Length) Array.Resize(ref _counts, Math.Max(groupCount, 2 * _counts.Length));
        if (column is not { } counted)
        {
            foreach (var group in groups) _counts[group]++;
            return;
        }
        if (counted < 0) return;
        var ids = rows[counted];
        for (var row = 0; row < groups.Length; row++)
        {
            if (ids[row] != QueryTerms.Unbound) _counts[groups[row]]++;
        }
    }

    public override uint ResultOf(int group) => Number(group < _counts.Length ? _counts[group] : 0);
}
