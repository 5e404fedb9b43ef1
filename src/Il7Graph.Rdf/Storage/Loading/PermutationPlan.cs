using System.Collections.Immutable;
using Il7Graph.Rdf.Storage.Quads;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>How a permutation comes out of rows in the order subject, predicate, object, graph.</summary>
/// <param name="Passes">The fields to sort by, one stable sort after the other.</param>
/// <param name="Columns">The fields in the order of the permutation.</param>
internal sealed record PermutationPlan(QuadOrder Order, ImmutableArray<RowField> Passes, ImmutableArray<RowField> Columns)
{
    /// <summary>The permutations of the default graph or of the named graphs, in the order in which they are written: where the
    /// passes of one begin with those of the one before, it goes on from there.</summary>
    public static ImmutableArray<PermutationPlan> Of(RowLayout layout)
    {
        var (s, p, o, g) = (layout.Subject, layout.Predicate, layout.Object, layout.Graph);
        return layout.HasGraphs
            ?
            [
                new(QuadOrder.Spog, [], [s, p, o, g]), new(QuadOrder.Gspo, [g], [g, s, p, o]),
                new(QuadOrder.Psog, [p], [p, s, o, g]), new(QuadOrder.Gpso, [p, g], [g, p, s, o]),
                new(QuadOrder.Ospg, [o], [o, s, p, g]), new(QuadOrder.Gosp, [o, g], [g, o, s, p]),
                new(QuadOrder.Posg, [o, p], [p, o, s, g]), new(QuadOrder.Gpos, [o, p, g], [g, p, o, s]),
            ]
            :
            [
                new(QuadOrder.Spo, [], [s, p, o]), new(QuadOrder.Pso, [p], [p, s, o]),
                new(QuadOrder.Osp, [o], [o, s, p]), new(QuadOrder.Pos, [o, p], [p, o, s]),
            ];
    }
}
