using System.Runtime.CompilerServices;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>A column in blocks of 256 rows, each in as many bits an id as it needs. Any id is read without unpacking the others.</summary>
internal sealed unsafe class PackedColumn(SectionBytes blocks, SectionBytes rows, long length) : IdColumn(length)
{
    /// <summary>How many ids are a whole number of bytes, whatever their width.</summary>
    private const int GroupSize = 8;

    public override uint this[long row]
    {
        get
        {
            if ((ulong)row >= (ulong)Length) CheckRows(row, 1);
            var block = blocks.Read<PackedBlock>((row / PackedBlock.Rows) * sizeof(PackedBlock));
            var bit = (uint)(row % PackedBlock.Rows) * block.Width;
            var bits = (uint)(rows.Read<ulong>(block.BitsOffset + (bit >> 3)) >> (int)(bit & 7)) & Mask(block.Width);
            if (block.Distinct == 0) return block.Least + bits;
            return bits < block.Distinct ? rows.Read<uint>(block.Offset + (bits * sizeof(uint))) : throw NoSuchId();
        }
    }

    public override void CopyTo(long start, Span<uint> target)
    {
        CheckRows(start, target.Length);
        blocks.ThrowIfFreed();
        Span<uint> groups = stackalloc uint[PackedBlock.Rows];
        while (!target.IsEmpty)
        {
            var block = blocks.Read<PackedBlock>((start / PackedBlock.Rows) * sizeof(PackedBlock));
            var from = (int)(start % PackedBlock.Rows);
            var count = Math.Min(PackedBlock.Rows - from, target.Length);
            if (count == PackedBlock.Rows)
            {
                Unpack(block, 0, target[..PackedBlock.Rows]);
            }
            else
            {
                var first = from / GroupSize * GroupSize;
                var unpacked = groups[..((from + count - first + GroupSize - 1) / GroupSize * GroupSize)];
                Unpack(block, first, unpacked);
                unpacked.Slice(from - first, count).CopyTo(target);
            }
            target = target[count..];
            start += count;
        }
        GC.KeepAlive(this);
    }

    /// <summary>Unpacks some groups of a block, a whole number of bytes each, so that the places in every group are the same.</summary>
    private void Unpack(PackedBlock block, int first, Span<uint> target)
    {
        int width = block.Width;
        if (width > 32 || block.Offset < 0 || block.BitsOffset > rows.Length - (PackedBlock.Rows / GroupSize * width) - PackedBlock.Padding) throw NoSuchId();
        var mask = Mask(width);
        var least = block.Least;
        var bits = rows.Start + block.BitsOffset + (first / GroupSize * width);
        fixed (uint* ids = target)
        {
            for (var i = 0; i < target.Length; i += GroupSize, bits += width)
            {
                ids[i] = least + ((uint)Unsafe.ReadUnaligned<ulong>(bits) & mask);
                ids[i + 1] = least + (At(bits, width) & mask);
                ids[i + 2] = least + (At(bits, 2 * width) & mask);
                ids[i + 3] = least + (At(bits, 3 * width) & mask);
                ids[i + 4] = least + (At(bits, 4 * width) & mask);
                ids[i + 5] = least + (At(bits, 5 * width) & mask);
                ids[i + 6] = least + (At(bits, 6 * width) & mask);
                ids[i + 7] = least + (At(bits, 7 * width) & mask);
            }
        }
        if (block.Distinct == 0) return;
        var distinct = new ReadOnlySpan<uint>(rows.Start + block.Offset, block.Distinct);
        foreach (ref var id in target) id = id < (uint)distinct.Length ? distinct[(int)id] : throw NoSuchId();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint At(byte* bits, int bit) => (uint)(Unsafe.ReadUnaligned<ulong>(bits + (bit >> 3)) >> (bit & 7));

    private static uint Mask(int width) => (uint)((1UL << width) - 1);

    private static StoreFormatException NoSuchId() => StoreFormatException.Damaged("a packed block points outside of itself");
}
