using System.Numerics;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Leaves each loaded quad once.</summary>
internal static class DistinctQuads
{
    /// <summary>A sort of the quads, which are in another order afterwards.</summary>
    public static void Keep(LoadedQuads quads)
    {
        quads.Flush();
        var numbers = new uint[quads.Terms.Count];
        for (var i = 0u; i < numbers.Length; i++) numbers[i] = i;
        if (quads.Triples.Count > 1) Keep(quads, numbers, RowLayouts.OfTriples(quads, numbers));
        if (quads.Named.Count > 1) Keep(quads, numbers, RowLayouts.OfNamed(quads, numbers));
    }

    private static void Keep(LoadedQuads quads, ReadOnlySpan<uint> numbers, RowLayout layout)
    {
        if (layout.Width <= 64) Keep<ulong>(quads, numbers, layout);
        else Keep<UInt128>(quads, numbers, layout);
    }

    private static void Keep<TRow>(LoadedQuads quads, ReadOnlySpan<uint> numbers, RowLayout layout)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        var rows = layout.HasGraphs ? RowLayouts.PackNamed<TRow>(quads, numbers, layout) : RowLayouts.PackTriples<TRow>(quads, numbers, layout);
        rows.SortDistinct(layout.Width);
        if (layout.HasGraphs) quads.Named.Truncate(0);
        else quads.Triples.Truncate(0);
        Span<uint> ids = stackalloc uint[4];
        foreach (ref readonly var row in rows.Rows)
        {
            var one = new ReadOnlySpan<TRow>(in row);
            RowLayout.Unpack(one, layout.Subject, ids);
            RowLayout.Unpack(one, layout.Predicate, ids[1..]);
            RowLayout.Unpack(one, layout.Object, ids[2..]);
            RowLayout.Unpack(one, layout.Graph, ids[3..]);
            if (layout.HasGraphs) quads.Named.Add(new LoadedQuad(ids[0], ids[1], ids[2], ids[3]));
            else quads.Triples.Add(new LoadedTriple(ids[0], ids[1], ids[2]));
        }
    }
}
