using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Puts terms of a <see cref="TermPool"/> in the order of their texts, and those with the same text in the order of their
/// tails: radix sort by eight bytes at a time, from where the texts of a group begin to differ.</summary>
internal sealed class TextSorter(TermPool terms)
{
    private const int SmallGroup = 16;
    private const int RadixGroup = 768;
    private const int Ahead = 12;

    private readonly Stack<Group> _groups = new();
    private ulong[] _keys = [];
    private ulong[] _keyScratch = [];
    private ulong[] _addressScratch = [];

    /// <summary>Sorts the addresses of terms.</summary>
    public void Sort(Span<ulong> addresses)
    {
        if (_keys.Length < addresses.Length) _keys = HugePages.Allocate<ulong>(addresses.Length);
        if (addresses.Length >= RadixGroup && _keyScratch.Length < addresses.Length)
        {
            _keyScratch = HugePages.Allocate<ulong>(addresses.Length);
            _addressScratch = HugePages.Allocate<ulong>(addresses.Length);
        }
        _groups.Push(new Group(0, addresses.Length, 0));
        // Texts may share prefixes as long as there is memory: no recursion.
        while (_groups.TryPop(out var group)) Sort(addresses, group);
    }

    /// <summary>Sorts neighbours by keys that stand for the order of something; what has the same key is left to
    /// <paramref name="sortTies"/>.</summary>
    /// <param name="keys">A key for each address, sorted with them.</param>
    public void SortByKeys(Span<ulong> keys, Span<ulong> addresses, SpanAction sortTies)
    {
        if (_keyScratch.Length < addresses.Length)
        {
            _keyScratch = HugePages.Allocate<ulong>(addresses.Length);
            _addressScratch = HugePages.Allocate<ulong>(addresses.Length);
        }
        SortPairs(keys, addresses);
        for (var i = 0; i < keys.Length;)
        {
            var next = EndOfTies(keys, i);
            if (next - i > 1) sortTies(addresses[i..next]);
            i = next;
        }
    }

    private void Sort(Span<ulong> all, Group group)
    {
        var addresses = all[group.Start..group.End];
        if (addresses.Length <= SmallGroup)
        {
            InsertionSort(addresses, group.Depth);
            return;
        }
        var depth = group.Depth + CommonPrefix(addresses, group.Depth);
        var keys = _keys.AsSpan(0, addresses.Length);
        for (var i = 0; i < addresses.Length; i++)
        {
            if (i + Ahead < addresses.Length) terms.Prefetch(addresses[i + Ahead]);
            keys[i] = KeyAt(terms.TextAt(addresses[i]), depth);
        }
        SortPairs(keys, addresses);
        for (var i = 0; i < keys.Length;)
        {
            var next = EndOfTies(keys, i);
            if (next - i > 1) PushTies(all, group.Start + i, group.Start + next, depth);
            i = next;
        }
    }

    private static int EndOfTies(ReadOnlySpan<ulong> keys, int start)
    {
        var next = start + 1;
        while (next < keys.Length && keys[next] == keys[start]) next++;
        return next;
    }

    /// <summary>Texts with the same eight bytes at <paramref name="depth"/>: those that end within them come first, by length; the zero
    /// bytes that pad a key are told from real ones that way.</summary>
    private void PushTies(Span<ulong> all, int start, int end, int depth)
    {
        var whole = start;
        for (var i = start; i < end; i++)
        {
            if (terms.HeaderAt(all[i]).TextLength > depth + 8) continue;
            (all[i], all[whole]) = (all[whole], all[i]);
            whole++;
        }
        if (whole - start > 1) all[start..whole].Sort(CompareEnded);
        if (end - whole > 1) _groups.Push(new Group(whole, end, depth + 8));
    }

    private int CompareEnded(ulong a, ulong b)
    {
        var order = terms.HeaderAt(a).TextLength.CompareTo(terms.HeaderAt(b).TextLength);
        return order != 0 ? order : terms.TailAt(a).SequenceCompareTo(terms.TailAt(b));
    }

    private void InsertionSort(Span<ulong> addresses, int depth)
    {
        for (var i = 1; i < addresses.Length; i++)
        {
            var address = addresses[i];
            var text = terms.TextAt(address)[depth..];
            var hole = i;
            for (; hole > 0 && Compare(addresses[hole - 1], address, text, depth) > 0; hole--) addresses[hole] = addresses[hole - 1];
            addresses[hole] = address;
        }
    }

    private int Compare(ulong left, ulong right, ReadOnlySpan<byte> rightText, int depth)
    {
        var order = terms.TextAt(left)[depth..].SequenceCompareTo(rightText);
        return order != 0 ? order : terms.TailAt(left).SequenceCompareTo(terms.TailAt(right));
    }

    private int CommonPrefix(ReadOnlySpan<ulong> addresses, int depth)
    {
        var common = terms.TextAt(addresses[0])[depth..];
        for (var i = 1; i < addresses.Length && !common.IsEmpty; i++)
        {
            if (i + Ahead < addresses.Length) terms.Prefetch(addresses[i + Ahead]);
            var length = common.CommonPrefixLength(terms.TextAt(addresses[i])[depth..]);
            common = common[..length];
        }
        return common.Length;
    }

    private static ulong KeyAt(ReadOnlySpan<byte> text, int depth)
    {
        var rest = text[depth..];
        if (rest.Length >= 8) return BinaryPrimitives.ReadUInt64BigEndian(rest);
        var key = 0UL;
        for (var i = 0; i < 8; i++) key = (key << 8) | (i < rest.Length ? rest[i] : 0UL);
        return key;
    }

    private void SortPairs(Span<ulong> keys, Span<ulong> addresses)
    {
        if (keys.Length < RadixGroup)
        {
            keys.Sort(addresses);
            return;
        }
        Span<int> counts = stackalloc int[8 * 256];
        counts.Clear();
        foreach (var key in keys)
        {
            for (var digit = 0; digit < 8; digit++) counts[(digit << 8) | (byte)(key >> (8 * digit))]++;
        }
        var isInScratch = false;
        for (var digit = 0; digit < 8; digit++)
        {
            var next = counts.Slice(digit << 8, 256);
            if (next.Contains(keys.Length)) continue;
            var total = 0;
            foreach (ref var count in next) (count, total) = (total, total + count);
            if (isInScratch) Pass(_keyScratch.AsSpan(0, keys.Length), _addressScratch, keys, addresses, 8 * digit, next);
            else Pass(keys, addresses, _keyScratch, _addressScratch, 8 * digit, next);
            isInScratch = !isInScratch;
        }
        if (!isInScratch) return;
        _keyScratch.AsSpan(0, keys.Length).CopyTo(keys);
        _addressScratch.AsSpan(0, keys.Length).CopyTo(addresses);
    }

    private static void Pass(
        ReadOnlySpan<ulong> keys, ReadOnlySpan<ulong> addresses, Span<ulong> toKeys, Span<ulong> toAddresses, int shift, Span<int> next)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var place = next[(byte)(keys[i] >> shift)]++;
            (toKeys[place], toAddresses[place]) = (keys[i], addresses[i]);
        }
    }

    /// <summary>Puts a few addresses in order.</summary>
    public delegate void SpanAction(Span<ulong> addresses);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Group(int Start, int End, int Depth);
}
