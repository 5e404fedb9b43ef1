using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>From the leading id of a permutation to its run of rows.</summary>
/// <remarks>Dense: a slot for each id from the least to the greatest, those that lead nothing with empty runs. Sparse: a slot for
/// each id that leads.</remarks>
public sealed class KeyDirectory
{
    private readonly SectionBytes _ids;
    private readonly SectionBytes _starts;
    private readonly long _rows;
    private readonly uint _first;
    private readonly bool _isLong;

    private KeyDirectory(SectionBytes ids, SectionBytes starts, bool isLong, uint first, long slots, long rows) =>
        (_ids, _starts, _isLong, _first, SlotCount, _rows) = (ids, starts, isLong, first, slots, rows);

    /// <summary>How many slots there are, in ascending order of their ids.</summary>
    public long SlotCount { get; }

    private bool IsDense => _ids.Length == 0;

    /// <exception cref="StoreFormatException">The sections do not fit together.</exception>
    internal static KeyDirectory Read(SectionSet sections, QuadOrder order, long rows)
    {
        var starts = sections.Find(SectionKind.DirectoryStarts, (uint)order);
        var isLong = starts.Length == starts.Elements * sizeof(long);
        var slots = starts.Elements - 1;
        var isSparse = sections.TryFind(SectionKind.DirectoryIds, (uint)order, out _);
        if (starts.Length / (isLong ? sizeof(long) : sizeof(uint)) != starts.Elements || slots < 0 || slots > uint.MaxValue
            || starts.Number < 0 || starts.Number + (isSparse ? 0 : slots) > uint.MaxValue)
        {
            throw StoreFormatException.Damaged($"the directory of {order} has not the length that belongs to it");
        }
        return new KeyDirectory(
            isSparse ? sections.Required(SectionKind.DirectoryIds, (uint)order, sizeof(uint), slots) : default,
            sections.Memory.Bytes(starts), isLong, (uint)starts.Number, slots, rows);
    }

    /// <summary>The rows that an id leads; none if it leads none.</summary>
    public RowRange Find(uint id)
    {
        _starts.ThrowIfFreed();
        if (IsDense) return id >= _first && id - _first < SlotCount ? RowsAt(id - _first) : default;
        var slot = LowerBound(id);
        return slot < SlotCount && IdAt(slot) == id ? RowsAt(slot) : default;
    }

    /// <summary>The first slot whose id is not below <paramref name="id"/>.</summary>
    public long LowerBound(uint id)
    {
        if (IsDense) return Math.Clamp((long)id - _first, 0, SlotCount);
        var (low, high) = (0L, SlotCount);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (IdAt(middle) < id) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The id of a slot.</summary>
    public uint IdAt(long slot) => IsDense ? (uint)(_first + slot) : _ids.Read<uint>(slot * sizeof(uint));

    /// <summary>The rows of a slot.</summary>
    public RowRange RowsAt(long slot)
    {
        _starts.ThrowIfFreed();
        var range = _isLong
            ? new RowRange(_starts.Read<long>(slot * sizeof(long)), _starts.Read<long>((slot + 1) * sizeof(long)))
            : new RowRange(_starts.Read<uint>(slot * sizeof(uint)), _starts.Read<uint>((slot + 1) * sizeof(uint)));
        return range.Start >= 0 && range.Start <= range.End && range.End <= _rows
            ? range
            : throw StoreFormatException.Damaged("a run of rows is none");
    }

    /// <summary>The slot whose rows hold a row.</summary>
    public long SlotOf(long row)
    {
        var (low, high) = (0L, SlotCount);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (RowsAt(middle).End <= row) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
