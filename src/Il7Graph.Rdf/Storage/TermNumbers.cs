using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Il7Graph.Rdf.Storage;

/// <summary>Terms that come again and again, with a number each: sorted runs that share the table hold the number and not the term.
/// What is not in the table stands in a run as it is, so a table is best filled with what is held in memory anyway. Terms may be added
/// at any time, and keep their number. Not thread-safe.</summary>
public sealed class TermNumbers
{
    private const ulong Upper = 0xFFFF_FFFF_0000_0000;

    private byte[][] _terms = new byte[256][];

    // the upper half of the term's hash and, from 1, its number; 0 is free
    private ulong[] _slots = new ulong[1024];
    private int _count;

    public TermNumbers()
    {
    }

    /// <summary>A table with the terms of another one, which have the same numbers.</summary>
    public TermNumbers(TermNumbers other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (_terms, _slots, _count) = ([.. other._terms], [.. other._slots], other._count);
    }

    /// <summary>The term of a number.</summary>
    public NumberedTerm this[int number] => new(_terms[number], number);

    /// <summary>Gives a term a number, unless it has one.</summary>
    /// <param name="term">Canonical bytes; not copied, so they must not change any more.</param>
    public NumberedTerm Add(byte[] term)
    {
        ArgumentNullException.ThrowIfNull(term);
        if (TryFind(term, out var known)) return this[known];
        if (2 * (_count + 1) > _slots.Length) Grow();
        if (_count == _terms.Length) Array.Resize(ref _terms, 2 * _count);
        _terms[_count++] = term;
        Place((XxHash3.HashToUInt64(term) & Upper) | (uint)_count);
        return this[_count - 1];
    }

    /// <summary>Has the address of a term fetched into the cache, without waiting for it.</summary>
    internal unsafe void FetchAddress(int number)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref _terms[number]));
    }

    /// <summary>Has the beginning of a term fetched into the cache, without waiting for it.</summary>
    internal unsafe void Fetch(int number)
    {
        // the address is a hint and never followed: that the collector may move the term meanwhile does no harm
        if (Sse.IsSupported) Sse.Prefetch0((void*)Unsafe.As<byte[], nint>(ref _terms[number]));
    }

    internal bool TryFind(ReadOnlySpan<byte> term, out int number)
    {
        var hash = XxHash3.HashToUInt64(term) & Upper;
        for (var slot = SlotOf(hash); _slots[slot] != 0; slot = Next(slot))
        {
            number = (int)_slots[slot] - 1;
            if ((_slots[slot] & Upper) == hash && term.SequenceEqual(_terms[number])) return true;
        }
        number = -1;
        return false;
    }

    private int SlotOf(ulong hash) => (int)(hash >> 32) & (_slots.Length - 1);

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);

    private void Place(ulong entry)
    {
        var slot = SlotOf(entry);
        while (_slots[slot] != 0) slot = Next(slot);
        _slots[slot] = entry;
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new ulong[2 * before.Length];
        foreach (var entry in before)
        {
            if (entry != 0) Place(entry);
        }
    }
}
