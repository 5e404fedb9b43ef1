using System.Numerics;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>How the positions of a quad lie in a row, an unsigned integer with as few bits as the ids need: subject, predicate,
/// object, graph from the highest bits down. So rows compare as quads do, a sort moves one integer a row, and a sorted order is
/// turned into another by a stable sort on the bits of one position.</summary>
/// <remarks>Subjects and objects are ids; predicates and graphs are numbered among themselves. A row is a <see cref="ulong"/> while it
/// fits, which it does up to some hundred million terms, else a <see cref="UInt128"/>.</remarks>
internal sealed class RowLayout
{
    private readonly RankedSet _predicates;
    private readonly RankedSet? _graphs;

    /// <param name="terms">How many ids there are.</param>
    /// <param name="predicates">The ids in the position of the predicate.</param>
    /// <param name="graphs">The ids in the position of the graph; null for the default graph.</param>
    public RowLayout(long terms, RankedSet predicates, RankedSet? graphs)
    {
        (_predicates, _graphs) = (predicates, graphs);
        var id = WidthOf(terms);
        Graph = new RowField(0, graphs is null ? 0 : WidthOf(graphs.Members.Length), graphs);
        Object = new RowField(Graph.Width, id, null);
        Predicate = new RowField(Object.Shift + id, WidthOf(predicates.Members.Length), predicates);
        Subject = new RowField(Predicate.Shift + Predicate.Width, id, null);
    }

    public RowField Subject { get; }

    public RowField Predicate { get; }

    public RowField Object { get; }

    public RowField Graph { get; }

    public bool HasGraphs => _graphs is not null;

    /// <summary>The bits of a row.</summary>
    public int Width => Subject.Shift + Subject.Width;

    public TRow Pack<TRow>(uint subject, uint predicate, uint @object)
        where TRow : unmanaged, IBinaryInteger<TRow> =>
        (TRow.CreateTruncating(subject) << Subject.Shift)
        | (TRow.CreateTruncating(_predicates.NumberOf(predicate)) << Predicate.Shift)
        | (TRow.CreateTruncating(@object) << Object.Shift);

    public TRow Pack<TRow>(uint subject, uint predicate, uint @object, uint graph)
        where TRow : unmanaged, IBinaryInteger<TRow> =>
        Pack<TRow>(subject, predicate, @object) | TRow.CreateTruncating(_graphs!.NumberOf(graph));

    /// <summary>The ids at one position of many rows.</summary>
    public static void Unpack<TRow>(ReadOnlySpan<TRow> rows, RowField field, Span<uint> ids)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        var mask = (uint)((1UL << field.Width) - 1);
        for (var i = 0; i < rows.Length; i++) ids[i] = uint.CreateTruncating(rows[i] >> field.Shift) & mask;
        if (field.Members is { } members) Replace(ids[..rows.Length], members.Members);
    }

    private static void Replace(Span<uint> numbers, ReadOnlySpan<uint> members)
    {
        foreach (ref var number in numbers) number = members[(int)number];
    }

    private static int WidthOf(long count) => count <= 1 ? 0 : 64 - BitOperations.LeadingZeroCount((ulong)count - 1);
}
