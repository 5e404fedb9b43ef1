namespace Il7Graph.Sparql.Execution.Ordering;

/// <summary>Sorts numbers, and something beside each of them, in blocks that are merged, so that a sort of many can be stopped.</summary>
/// <remarks>Not stable.</remarks>
internal static class BlockSort
{
    /// <summary>Some milliseconds of work.</summary>
    public const int Block = 1 << 17;

    public static void Sort(Span<ulong> numbers, Span<int> items, QueryMonitor monitor)
    {
        if (numbers.Length <= Block)
        {
            numbers.Sort(items);
            return;
        }
        var buffered = (numbers.Length + 1) / 2;
        var bytes = (long)buffered * (sizeof(ulong) + sizeof(int));
        monitor.Hold(bytes);
        Sort(numbers, items, new ulong[buffered], new int[buffered], monitor);
        monitor.Release(bytes);
    }

    private static void Sort(Span<ulong> numbers, Span<int> items, Span<ulong> numberBuffer, Span<int> itemBuffer, QueryMonitor monitor)
    {
        if (numbers.Length <= Block)
        {
            monitor.Check();
            numbers.Sort(items);
            return;
        }
        var middle = (numbers.Length + 1) / 2;
        Sort(numbers[..middle], items[..middle], numberBuffer, itemBuffer, monitor);
        Sort(numbers[middle..], items[middle..], numberBuffer, itemBuffer, monitor);
        if (numbers[middle - 1] <= numbers[middle]) return;
        numbers[..middle].CopyTo(numberBuffer);
        items[..middle].CopyTo(itemBuffer);
        var (left, right) = (0, middle);
        // What is left of the right half stands where it belongs.
        for (var at = 0; left < middle; at++)
        {
            monitor.Step();
            if (right < numbers.Length && numbers[right] < numberBuffer[left])
            {
                (numbers[at], items[at]) = (numbers[right], items[right]);
                right++;
            }
            else
            {
                (numbers[at], items[at]) = (numberBuffer[left], itemBuffer[left]);
                left++;
            }
        }
    }
}
