namespace Il7Graph.Sparql.Execution.Ordering;

/// <summary>A column to sort by.</summary>
/// <param name="byValue">Whether equal values in different spellings are ties, as for ORDER BY.</param>
internal sealed class RankedColumn(int column, bool isDescending, bool byValue)
{
    public int Column => column;

    /// <summary>A number for the id in each row, which orders as the terms do; unbound first.</summary>
    public uint[] RanksOf(RowTable rows, QueryContext context)
    {
        var terms = context.Terms;
        var ids = rows[column];
        var ranks = new uint[ids.Length];
        var isOutOfOrder = false;
        for (var row = 0; row < ids.Length; row++)
        {
            var id = ids[row];
            if (id == QueryTerms.Unbound)
            {
                ranks[row] = 0;
                continue;
            }
            isOutOfOrder |= id >= terms.Sorted;
            ranks[row] = (byValue ? terms.FirstOfValue(id) : id) + 1;
        }
        if (isOutOfOrder) Compare(ids, ranks, context);
        if (!isDescending) return ranks;
        for (var row = 0; row < ranks.Length; row++) ranks[row] = ~ranks[row];
        return ranks;
    }

    /// <summary>Ranks that count the distinct terms, since triple terms and those that the query made have ids out of order.</summary>
    private void Compare(ReadOnlySpan<uint> ids, uint[] ranks, QueryContext context)
    {
        var terms = context.Terms;
        var distinct = new HashSet<uint>();
        foreach (var id in ids) distinct.Add(id);
        var sorted = distinct.ToArray();
        Array.Sort(sorted, (a, b) =>
        {
            context.Monitor.Step();
            return terms.Compare(a, b);
        });
        var rankOf = new Dictionary<uint, uint>(sorted.Length);
        var rank = 0u;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || !byValue || !HaveSameValue(sorted[i - 1], sorted[i], terms)) rank++;
            rankOf.Add(sorted[i], sorted[i] == QueryTerms.Unbound ? 0 : rank);
        }
        for (var row = 0; row < ids.Length; row++) ranks[row] = rankOf[ids[row]];
    }

    private static bool HaveSameValue(uint left, uint right, QueryTerms terms) =>
        left != QueryTerms.Unbound && terms.Decode(left) is Rdf.Literal a && terms.Decode(right) is Rdf.Literal b
        && Functions.Operators.Compare(a, b) == 0;
}
