using System.Numerics;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Quads in memory to rows.</summary>
internal static class RowLayouts
{
    /// <param name="ranks">The rank of each term, by its number.</param>
    public static RowLayout OfTriples(LoadedQuads quads, ReadOnlySpan<uint> ranks)
    {
        var predicates = new RankedSet(ranks.Length);
        for (var i = 0; i < quads.Triples.Spans; i++)
        {
            foreach (ref readonly var triple in quads.Triples.Span(i)) predicates.Add(ranks[(int)triple.Predicate]);
        }
        predicates.Freeze();
        return new RowLayout(ranks.Length, predicates, null);
    }

    /// <inheritdoc cref="OfTriples"/>
    public static RowLayout OfNamed(LoadedQuads quads, ReadOnlySpan<uint> ranks)
    {
        var (predicates, graphs) = (new RankedSet(ranks.Length), new RankedSet(ranks.Length));
        for (var i = 0; i < quads.Named.Spans; i++)
        {
            foreach (ref readonly var quad in quads.Named.Span(i))
            {
                predicates.Add(ranks[(int)quad.Predicate]);
                graphs.Add(ranks[(int)quad.Graph]);
            }
        }
        predicates.Freeze();
        graphs.Freeze();
        return new RowLayout(ranks.Length, predicates, graphs);
    }

    public static RowBuffer<TRow> PackTriples<TRow>(LoadedQuads quads, ReadOnlySpan<uint> ranks, RowLayout layout)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        var rows = new RowBuffer<TRow>(quads.Triples.Count);
        for (var i = 0; i < quads.Triples.Spans; i++)
        {
            foreach (ref readonly var triple in quads.Triples.Span(i))
            {
                rows.Add(layout.Pack<TRow>(ranks[(int)triple.Subject], ranks[(int)triple.Predicate], ranks[(int)triple.Object]));
            }
        }
        return rows;
    }

    public static RowBuffer<TRow> PackNamed<TRow>(LoadedQuads quads, ReadOnlySpan<uint> ranks, RowLayout layout)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        var rows = new RowBuffer<TRow>(quads.Named.Count);
        for (var i = 0; i < quads.Named.Spans; i++)
        {
            foreach (ref readonly var quad in quads.Named.Span(i))
            {
                rows.Add(layout.Pack<TRow>(
                    ranks[(int)quad.Subject], ranks[(int)quad.Predicate], ranks[(int)quad.Object], ranks[(int)quad.Graph]));
            }
        }
        return rows;
    }
}
