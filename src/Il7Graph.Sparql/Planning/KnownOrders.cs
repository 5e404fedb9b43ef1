using Il7Graph.Rdf.Storage.Quads;

namespace Il7Graph.Sparql.Planning;

/// <summary>Which orders have the positions that are known first: a table, since a planner asks often.</summary>
internal static class KnownOrders
{
    private static readonly QuadOrder[][] OfDefaultGraph = Table(QuadOrder.Spo, QuadOrder.Osp);
    private static readonly QuadOrder[][] OfNamedGraphs = Table(QuadOrder.Spog, QuadOrder.Gosp);

    /// <param name="known">A bit for each <see cref="QuadPosition"/>.</param>
    public static ReadOnlySpan<QuadOrder> Of(bool isDefaultGraph, int known) => (isDefaultGraph ? OfDefaultGraph : OfNamedGraphs)[known];

    private static QuadOrder[][] Table(QuadOrder first, QuadOrder last) =>
    [
        .. Enumerable.Range(0, 16).Select(known => Enumerable.Range((int)first, last - first + 1).Select(order => (QuadOrder)order)
            .Where(order => HasFirst(order, known)).ToArray()),
    ];

    private static bool HasFirst(QuadOrder order, int known)
    {
        var isOpen = false;
        foreach (var position in order.Positions)
        {
            var isKnown = (known & (1 << (int)position)) != 0;
            if (isKnown && isOpen) return false;
            isOpen |= !isKnown;
        }
        return true;
    }
}
