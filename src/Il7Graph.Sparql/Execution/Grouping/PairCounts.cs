using Il7Graph.Sparql.Execution.Ordering;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>How often each pair of a group and a term came.</summary>
internal sealed class PairCounts(QueryMonitor monitor)
{
    private ulong[] _pairs = NewPairs(256);
    private int[] _counts = new int[256];
    private int _shift = 64 - 8;

    public int Count { get; private set; }

    /// <returns>True if the pair is new.</returns>
    public bool Add(int group, uint id)
    {
        var pair = ((ulong)(uint)group << 32) | id;
        var slot = SlotOf(pair);
        if (_pairs[slot] == pair)
        {
            _counts[slot]++;
            return false;
        }
        (_pairs[slot], _counts[slot]) = (pair, 1);
        if (++Count * 2 > _pairs.Length) Grow();
        return true;
    }

    /// <summary>All pairs by group and term, and how often each came.</summary>
    public (ulong[] Pairs, int[] Counts) ToSorted()
    {
        var pairs = new ulong[Count];
        var counts = new int[Count];
        var next = 0;
        for (var slot = 0; slot < _pairs.Length; slot++)
        {
            if (_pairs[slot] == ulong.MaxValue) continue;
            (pairs[next], counts[next]) = (_pairs[slot], _counts[slot]);
            next++;
        }
        BlockSort.Sort(pairs, counts, monitor);
        return (pairs, counts);
    }

    private int SlotOf(ulong pair)
    {
        var mask = _pairs.Length - 1;
        for (var slot = (int)((pair * 0x9E3779B97F4A7C15) >> _shift); ; slot = (slot + 1) & mask)
        {
            if (_pairs[slot] == pair || _pairs[slot] == ulong.MaxValue) return slot;
        }
    }

    private void Grow()
    {
        monitor.Hold((long)_pairs.Length * (sizeof(ulong) + sizeof(int)));
        var (pairs, counts) = (_pairs, _counts);
        (_pairs, _counts) = (NewPairs(2 * pairs.Length), new int[2 * pairs.Length]);
        _shift--;
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] == ulong.MaxValue) continue;
            var slot = SlotOf(pairs[i]);
            (_pairs[slot], _counts[slot]) = (pairs[i], counts[i]);
        }
    }

    /// <summary>No pair has all bits: no group has that number.</summary>
    private static ulong[] NewPairs(int count)
    {
        var pairs = new ulong[count];
        Array.Fill(pairs, ulong.MaxValue);
        return pairs;
    }
}
