namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>What the orders consist of, and which answers what.</summary>
public static class QuadOrders
{
    /// <summary>The name of an order says it.</summary>
    private static readonly QuadPosition[][] AllPositions =
        [.. Enum.GetNames<QuadOrder>().Select(name => name.ToUpperInvariant().Select(letter => (QuadPosition)"SPOG".AsSpan().IndexOf(letter)).ToArray())];

    /// <summary>How many orders there are.</summary>
    public const int Count = (int)QuadOrder.Gosp + 1;

    extension(QuadOrder order)
    {
        /// <summary>The positions from the first that sorts: three in the default graph, else four.</summary>
        public ReadOnlySpan<QuadPosition> Positions => AllPositions[(int)order];

        /// <summary>True if the order is one of the default graph.</summary>
        public bool IsOfDefaultGraph => order < QuadOrder.Spog;
    }

    /// <summary>The order of the default graph, or of all named graphs, in which the rows of bound positions are one run.</summary>
    public static QuadOrder For(bool subject, bool predicate, bool @object, bool named)
    {
        var order = (subject, predicate, @object) switch
        {
            (true, false, true) => QuadOrder.Osp,
            (true, _, _) or (false, false, false) => QuadOrder.Spo,
            (false, true, true) => QuadOrder.Pos,
            (false, true, false) => QuadOrder.Pso,
            (false, false, true) => QuadOrder.Osp,
        };
        return named ? order + (int)QuadOrder.Spog : order;
    }

    /// <summary>The order in which the rows of bound positions within one named graph are one run.</summary>
    public static QuadOrder WithinGraph(bool subject, bool predicate, bool @object) =>
        For(subject, predicate, @object, named: false) + (int)QuadOrder.Gspo;
}
