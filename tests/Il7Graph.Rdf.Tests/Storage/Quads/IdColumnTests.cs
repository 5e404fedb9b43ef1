using System.Runtime.InteropServices;
using CsCheck;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Tests.Storage.Quads;

public sealed class IdColumnTests
{
    /// <summary>Ids of any width, from few different ones to none alike.</summary>
    private static readonly Gen<uint[]> Ids = Gen.OneOf(
        Gen.Select(Gen.Int[0, 32], Gen.UInt.Array[1, 1200], (width, ids) => Array.ConvertAll(ids, id => (uint)(id & ((1UL << width) - 1)))),
        Gen.Select(Gen.UInt.Array[1, 130], Gen.Int[0, 1200], (few, count) => Enumerable.Range(0, count + 1).Select(i => few[i * 31 % few.Length]).ToArray()));

    [Fact]
    public void A_packed_column_holds_what_was_packed() => Gen.Select(Ids, Gen.Int[0, 1200], Gen.Int[0, 1200]).Sample(
        (ids, start, count) =>
        {
            using var memory = Pack(ids, out var column);

            Assert.Equal(ids.Length, column.Length);
            for (var row = 0; row < ids.Length; row++) Assert.Equal(ids[row], column[row]);
            start %= ids.Length;
            var copy = new uint[Math.Min(count, ids.Length - start)];
            column.CopyTo(start, copy);
            Assert.Equal(ids[start..(start + copy.Length)], copy);
        },
        iter: 300);

    [Fact]
    public void Bounds_are_those_of_a_list() => Gen.Select(Ids, Gen.UInt, Gen.Bool).Sample(
        (ids, value, present) =>
        {
            Array.Sort(ids);
            if (present) value = ids[value % ids.Length];
            foreach (var packed in (bool[])[false, true])
            {
                using var memory = packed ? Pack(ids, out var column) : Raw(ids, out column);
                var (from, to) = (ids.Length / 5, ids.Length - (ids.Length / 7));

                Assert.Equal(from + ids[from..to].Count(id => id < value), column.LowerBound(from, to, value));
                Assert.Equal(from + ids[from..to].Count(id => id <= value), column.UpperBound(from, to, value));
            }
        },
        iter: 300);

    [Fact]
    public void Only_a_raw_column_lies_there_as_it_is()
    {
        using var raw = Raw([1, 2, 3], out var rawColumn);
        using var packed = Pack([1, 2, 3], out var packedColumn);

        Assert.True(rawColumn.TryGetSpan(1, 2, out var span));
        Assert.Equal([2u, 3u], span);
        Assert.False(packedColumn.TryGetSpan(1, 2, out _));
    }

    [Fact]
    public void Rows_that_are_none_are_a_wrong_call()
    {
        using var raw = Raw([1, 2, 3], out var rawColumn);
        using var packed = Pack([1, 2, 3], out var packedColumn);

        foreach (var column in (IdColumn[])[rawColumn, packedColumn])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => column[3]);
            Assert.Throws<ArgumentOutOfRangeException>(() => column[-1]);
            Assert.Throws<ArgumentOutOfRangeException>(() => column.CopyTo(2, new uint[2]));
            Assert.Throws<ArgumentOutOfRangeException>(() => column.LowerBound(0, 4, 1));
        }
    }

    private static StoreMemory Raw(uint[] ids, out IdColumn column)
    {
        using var output = new NativeStoreOutput();
        output.Write(0, MemoryMarshal.AsBytes<uint>(ids));
        var memory = output.Complete();
        column = new RawColumn(memory.Bytes(new Section(SectionKind.Column, 0, 0, memory.Length, ids.Length, 0)));
        return memory;
    }

    private static StoreMemory Pack(uint[] ids, out IdColumn column)
    {
        using var output = new NativeStoreOutput();
        var sections = new SectionTable(output, 0);
        var stream = sections.Open(SectionKind.PackedRows, 0);
        var writer = new PackedColumnWriter(stream);
        foreach (var piece in ids.Chunk(100)) writer.Append(piece);
        writer.Complete();
        stream.Write(new byte[PackedBlock.Padding]);
        stream.Close(ids.Length);
        sections.Add(SectionKind.ColumnBlocks, 0, writer.Blocks);
        var memory = output.Complete();
        column = new PackedColumn(memory.Bytes(sections.Sections[1]), memory.Bytes(sections.Sections[0]), ids.Length);
        return memory;
    }
}
