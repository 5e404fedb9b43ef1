using System.Numerics;
using CsCheck;
using Il7Graph.Rdf.Storage.Loading;

namespace Il7Graph.Rdf.Tests.Storage.Loading;

public sealed class RowBufferTests
{
    [Fact]
    public void Sorting_leaves_each_row_once() => Gen.ULong[0, 1UL << 40].Array[0, 3000].Sample(rows =>
    {
        var buffer = BufferOf([.. rows, .. rows]);
        buffer.SortDistinct(41);
        return buffer.Rows.SequenceEqual(rows.Distinct().Order().ToArray());
    }, iter: 100);

    [Fact]
    public void Sorting_by_some_bits_keeps_the_order_of_the_rest() =>
        Gen.Select(Gen.ULong.Array[0, 500], Gen.Int[0, 40], Gen.Int[0, 24]).Sample((rows, shift, width) =>
        {
            var buffer = BufferOf(rows);
            buffer.Sort(new RowField(shift, width, null));
            return buffer.Rows.SequenceEqual(rows.OrderBy(row => (row >> shift) & ((1UL << width) - 1)).ToArray());
        }, iter: 300);

    [Fact]
    public void Wide_rows_sort_as_narrow_ones_do() => Gen.Select(Gen.ULong, Gen.ULong).Array[0, 500].Sample(halves =>
    {
        var rows = halves.Select(half => new UInt128(half.Item1, half.Item2)).ToArray();
        var buffer = BufferOf(rows);
        buffer.SortDistinct(128);
        return buffer.Rows.SequenceEqual(rows.Distinct().Order().ToArray());
    }, iter: 100);

    [Fact]
    public void Ids_come_out_of_rows_as_they_went_in() =>
        Gen.Select(Gen.UInt[1, 1 << 24], Gen.UInt.Array[1, 50], Gen.UInt.Array[1, 50]).Sample((terms, predicates, graphs) =>
        {
            var (predicateSet, graphSet) = (SetOf(terms, predicates), SetOf(terms, graphs));
            var layout = new RowLayout(terms, predicateSet, graphSet);
            for (var i = 0; i < predicates.Length; i++)
            {
                uint[] ids = [graphs[0] % terms, predicates[i] % terms, predicates[^1] % terms, graphs[i % graphs.Length] % terms];
                Assert.Equal(ids, Unpacked(layout, layout.Pack<UInt128>(ids[0], ids[1], ids[2], ids[3])));
                if (layout.Width <= 64) Assert.Equal(ids, Unpacked(layout, layout.Pack<ulong>(ids[0], ids[1], ids[2], ids[3])));
            }
        }, iter: 30);

    private static RowBuffer<TRow> BufferOf<TRow>(TRow[] rows)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        var buffer = new RowBuffer<TRow>(rows.Length);
        foreach (var row in rows) buffer.Add(row);
        return buffer;
    }

    private static RankedSet SetOf(uint terms, uint[] ids)
    {
        var set = new RankedSet(terms);
        foreach (var id in ids) set.Add(id % terms);
        set.Freeze();
        return set;
    }

    private static uint[] Unpacked<TRow>(RowLayout layout, TRow row)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        var ids = new uint[4];
        RowField[] fields = [layout.Subject, layout.Predicate, layout.Object, layout.Graph];
        for (var i = 0; i < 4; i++) RowLayout.Unpack<TRow>([row], fields[i], ids.AsSpan(i));
        return ids;
    }
}
