namespace Il7Graph.Sparql.Execution.Ordering;

/// <summary>Sorts the rows of a table by ranks.</summary>
internal static class RowSorter
{
    /// <summary>The numbers of the rows in order. Two keys at a time are one number to sort by; ties are sorted further.</summary>
    /// <param name="asked">How many of the keys come from the query. The ranks of the others are made only if there are ties.</param>
    public static int[] Sort(RowTable rows, ReadOnlySpan<RankedColumn> keys, int asked, QueryContext context)
    {
        var order = new int[rows.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        context.Monitor.Hold((long)rows.Count * (sizeof(int) + sizeof(ulong)));
        var ranks = new List<uint[]>();
        var columns = keys.ToArray();
        uint[] RanksOf(int key)
        {
            while (ranks.Count <= key) ranks.Add(columns[ranks.Count].RanksOf(rows, context));
            return ranks[key];
        }
        if (columns.Length > 0) Sort(order, 0, order.Length, 0, asked, columns.Length, RanksOf, context.Monitor);
        context.Monitor.Release((long)rows.Count * (sizeof(int) + sizeof(ulong)));
        return order;
    }

    private static void Sort(int[] order, int start, int end, int key, int asked, int keyCount, Func<int, uint[]> ranksOf, QueryMonitor monitor)
    {
        if (end - start < 2 || key >= keyCount) return;
        monitor.Check();
        var first = ranksOf(key);
        var second = key + 1 < asked ? ranksOf(key + 1) : null;
        var next = second is null ? key + 1 : key + 2;
        var numbers = new ulong[end - start];
        var isSorted = true;
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = ((ulong)first[order[start + i]] << 32) | (second is null ? 0 : second[order[start + i]]);
            isSorted &= i == 0 || numbers[i - 1] <= numbers[i];
        }
        if (!isSorted) BlockSort.Sort(numbers, order.AsSpan(start, numbers.Length), monitor);
        monitor.Check();
        if (next >= keyCount) return;
        for (var from = 0; from < numbers.Length;)
        {
            var to = from + 1;
            while (to < numbers.Length && numbers[to] == numbers[from]) to++;
            Sort(order, start + from, start + to, next, asked, keyCount, ranksOf, monitor);
            from = to;
        }
    }
}
