using System.IO.Hashing;

namespace Il7Graph.Rdf.Storage;

/// <summary>Gives each distinct run of bytes a number, in the order they come. Open addressing over one growing byte array: no
/// object per term.</summary>
internal sealed class TermInterner
{
    private byte[] _bytes = new byte[1 << 12];
    private int[] _offsets = new int[1 << 8];
    private uint[] _hashes = new uint[1 << 8];
    private int[] _slots = new int[1 << 9];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int id] => _bytes.AsSpan(_offsets[id], _offsets[id + 1] - _offsets[id]);

    public int Intern(ReadOnlySpan<byte> term)
    {
        var hash = (uint)XxHash3.HashToUInt64(term);
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var id = _slots[slot] - 1;
            if (_hashes[id] == hash && this[id].SequenceEqual(term)) return id;
        }
        return Append(term, hash, slot);
    }

    /// <summary>The ids in the order of their bytes.</summary>
    public int[] SortedIds()
    {
        var ids = new int[Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = i;
        Array.Sort(ids, (a, b) => this[a].SequenceCompareTo(this[b]));
        return ids;
    }

    private int Append(ReadOnlySpan<byte> term, uint hash, int slot)
    {
        var id = Count;
        var start = _offsets[id];
        if (start + (long)term.Length > Array.MaxLength) throw new InsufficientMemoryException("more than 2 GB of terms in one dataset");
        if (start + term.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(2L * _bytes.Length, start + (long)term.Length)));
        }
        term.CopyTo(_bytes.AsSpan(start));
        if (id + 2 > _offsets.Length)
        {
            Array.Resize(ref _offsets, 2 * _offsets.Length);
            Array.Resize(ref _hashes, 2 * _hashes.Length);
        }
        _offsets[id + 1] = start + term.Length;
        _hashes[id] = hash;
        _slots[slot] = id + 1;
        Count = id + 1;
        if (2 * Count > _slots.Length) Rehash();
        return id;
    }

    private void Rehash()
    {
        _slots = new int[2 * _slots.Length];
        var mask = _slots.Length - 1;
        for (var id = 0; id < Count; id++)
        {
            var slot = (int)_hashes[id] & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = id + 1;
        }
    }
}
