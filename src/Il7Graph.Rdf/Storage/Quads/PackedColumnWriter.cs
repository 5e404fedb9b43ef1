using System.Numerics;
using System.Runtime.InteropServices;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Packs the ids of one column. The bytes of the columns of a permutation go into one section, block by block.</summary>
internal sealed class PackedColumnWriter(SectionStream output)
{
    private readonly List<PackedBlock> _blocks = [];
    private readonly uint[] _ids = new uint[PackedBlock.Rows];
    private readonly uint[] _sorted = new uint[PackedBlock.Rows];
    private readonly byte[] _bytes = new byte[(PackedBlock.Rows * sizeof(uint)) + sizeof(ulong)];
    private int _count;

    public ReadOnlySpan<PackedBlock> Blocks => CollectionsMarshal.AsSpan(_blocks);

    public void Append(ReadOnlySpan<uint> ids)
    {
        while (!ids.IsEmpty)
        {
            var count = Math.Min(PackedBlock.Rows - _count, ids.Length);
            ids[..count].CopyTo(_ids.AsSpan(_count));
            ids = ids[count..];
            _count += count;
            if (_count == PackedBlock.Rows) WriteBlock();
        }
    }

    public void Complete()
    {
        if (_count == 0) return;
        // The last block is filled up by what costs nothing.
        _ids.AsSpan(_count).Fill(_ids[_count - 1]);
        WriteBlock();
    }

    private void WriteBlock()
    {
        var (least, greatest) = (uint.MaxValue, 0u);
        foreach (var id in _ids) (least, greatest) = (Math.Min(least, id), Math.Max(greatest, id));
        var width = 32 - BitOperations.LeadingZeroCount(greatest - least);
        var distinct = width > 4 ? Distinct() : default;
        var indexWidth = distinct.IsEmpty ? 0 : 32 - BitOperations.LeadingZeroCount((uint)distinct.Length - 1);
        if (distinct.IsEmpty || (distinct.Length * sizeof(uint)) + (PackedBlock.Rows / 8 * indexWidth) >= PackedBlock.Rows / 8 * width)
        {
            _blocks.Add(new PackedBlock(output.Length, least, (ushort)width, 0));
            foreach (ref var id in _ids.AsSpan()) id -= least;
        }
        else
        {
            _blocks.Add(new PackedBlock(output.Length, 0, (ushort)indexWidth, (ushort)distinct.Length));
            foreach (ref var id in _ids.AsSpan()) id = (uint)distinct.BinarySearch(id);
            output.Write(MemoryMarshal.AsBytes(distinct));
            width = indexWidth;
        }
        Pack(width);
        output.Write(_bytes.AsSpan(0, PackedBlock.Rows / 8 * width));
        _count = 0;
    }

    /// <summary>The different ids, sorted; nothing if they are so many that naming them saves nothing.</summary>
    private ReadOnlySpan<uint> Distinct()
    {
        _ids.CopyTo(_sorted, 0);
        Array.Sort(_sorted);
        var count = 1;
        for (var i = 1; i < _sorted.Length; i++)
        {
            if (_sorted[i] != _sorted[count - 1]) _sorted[count++] = _sorted[i];
        }
        return count <= PackedBlock.Rows / 2 ? _sorted.AsSpan(0, count) : default;
    }

    private void Pack(int width)
    {
        var (at, held, bits) = (0, 0UL, 0);
        foreach (var id in _ids)
        {
            held |= (ulong)id << bits;
            bits += width;
            if (bits < 32) continue;
            MemoryMarshal.Write(_bytes.AsSpan(at), (uint)held);
            (at, held, bits) = (at + 4, held >> 32, bits - 32);
        }
    }
}
