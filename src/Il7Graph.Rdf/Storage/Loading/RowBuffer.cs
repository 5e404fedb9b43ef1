using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Rows in memory and as much room again, between which they are sorted.</summary>
internal sealed class RowBuffer<TRow>
    where TRow : unmanaged, IBinaryInteger<TRow>
{
    /// <summary>2,048 counters and places to write stay in the first caches.</summary>
    private const int DigitBits = 11;

    private TRow[] _rows;
    private TRow[] _scratch = [];

    public RowBuffer(long capacity) => _rows = Allocate(capacity);

    private RowBuffer(TRow[] rows) => _rows = rows;

    public int Count { get; private set; }

    public int Capacity => _rows.Length;

    public bool IsFull => Count == _rows.Length;

    public ReadOnlySpan<TRow> Rows => _rows.AsSpan(0, Count);

    public void Add(TRow row) => _rows[Count++] = row;

    public void Clear() => Count = 0;

    /// <summary>Reads as many rows as there is room for, in place of those that are here.</summary>
    /// <returns>False if there were none left.</returns>
    public bool Fill(SpillReader input) => (Count = input.Read<TRow>(_rows)) > 0;

    /// <summary>A buffer for as many rows, in the room that sorting has left over. This one is not sorted again.</summary>
    public RowBuffer<TRow> Sibling()
    {
        var rows = _scratch.Length < Count ? Allocate(Count) : _scratch;
        _scratch = [];
        return new RowBuffer<TRow>(rows);
    }

    /// <summary>Takes over the rows of a buffer that is not larger.</summary>
    public void CopyFrom(RowBuffer<TRow> other)
    {
        other.Rows.CopyTo(_rows);
        Count = other.Count;
    }

    /// <summary>Puts the rows in ascending order and leaves each once.</summary>
    public void SortDistinct(int width)
    {
        Sort(new RowField(0, width, null));
        if (Count == 0) return;
        var rows = _rows;
        var last = 0;
        for (var i = 1; i < Count; i++)
        {
            if (rows[i] != rows[last]) rows[++last] = rows[i];
        }
        Count = last + 1;
    }

    /// <summary>Puts the rows in the order of one field, and leaves those that have the same there in the order they had: a radix
    /// sort from the lowest digit.</summary>
    public void Sort(RowField field)
    {
        if (Count < 2 || field.Width == 0) return;
        if (_scratch.Length < Count) _scratch = Allocate(_rows.Length);
        var passes = (field.Width + DigitBits - 1) / DigitBits;
        var bits = (field.Width + passes - 1) / passes;
        Span<int> next = stackalloc int[1 << DigitBits];
        for (var done = 0; done < field.Width; done += bits)
        {
            var width = Math.Min(bits, field.Width - done);
            if (Pass(_rows.AsSpan(0, Count), _scratch, field.Shift + done, next[..(1 << width)])) (_rows, _scratch) = (_scratch, _rows);
        }
    }

    /// <returns>False if all rows have the same digit, and then nothing was moved.</returns>
    private static bool Pass(ReadOnlySpan<TRow> rows, TRow[] target, int shift, Span<int> next)
    {
        var mask = (uint)next.Length - 1;
        next.Clear();
        foreach (var row in rows) next[(int)(uint.CreateTruncating(row >> shift) & mask)]++;
        if (next[(int)(uint.CreateTruncating(rows[0] >> shift) & mask)] == rows.Length) return false;
        var total = 0;
        foreach (ref var count in next) (count, total) = (total, total + count);
        // The counters add up to the rows, so no place is outside of the target.
        ref var places = ref MemoryMarshal.GetReference(next);
        ref var to = ref MemoryMarshal.GetArrayDataReference(target);
        foreach (var row in rows)
        {
            ref var place = ref Unsafe.Add(ref places, uint.CreateTruncating(row >> shift) & mask);
            Unsafe.Add(ref to, place++) = row;
        }
        return true;
    }

    private static TRow[] Allocate(long count) => count <= Array.MaxLength
        ? HugePages.Allocate<TRow>((int)count)
        : throw new InsufficientMemoryException("more than two thousand million quads in memory: index them into a file");
}
