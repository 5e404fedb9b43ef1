using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>The quads of the default graph, or of the named graphs, sorted by their positions in one order.</summary>
/// <remarks>The first position is in the directory, the others are columns. Reads the memory of the dataset: see
/// <see cref="Dataset.Lease"/>.</remarks>
public sealed class Permutation
{
    private readonly IdColumn[] _columns;

    private Permutation(QuadOrder order, KeyDirectory leading, IdColumn[] columns, long rows) =>
        (Order, Leading, _columns, RowCount) = (order, leading, columns, rows);

    public QuadOrder Order { get; }

    public long RowCount { get; }

    /// <summary>How many positions a row has: three in the default graph, else four.</summary>
    public int Width => _columns.Length + 1;

    /// <summary>The first position.</summary>
    public KeyDirectory Leading { get; }

    /// <summary>The position of a number, from 1 on.</summary>
    public IdColumn this[int position] => _columns[position - 1];

    /// <summary>All rows.</summary>
    public RowRange All => new(0, RowCount);

    /// <exception cref="StoreFormatException">The sections do not fit together.</exception>
    internal static Permutation Read(SectionSet sections, QuadOrder order, long rows)
    {
        var columns = new IdColumn[order.Positions.Length - 1];
        for (var position = 1; position <= columns.Length; position++)
        {
            var detail = PermutationWriter.DetailOf(order, position);
            columns[position - 1] = sections.TryFind(SectionKind.Column, detail, out _)
                ? new RawColumn(sections.Required(SectionKind.Column, detail, sizeof(uint), rows))
                : new PackedColumn(
                    sections.Required(SectionKind.ColumnBlocks, detail, 2 * sizeof(long), (rows + PackedBlock.Rows - 1) / PackedBlock.Rows),
                    sections.Required(SectionKind.PackedRows, (uint)order, 1, null), rows);
        }
        return new Permutation(order, KeyDirectory.Read(sections, order, rows), columns, rows);
    }

    /// <summary>The rows that start with the ids given, one to <see cref="Width"/> of them, in the order of the positions; all rows for none.</summary>
    /// <remarks>A look into the directory, then a binary search for each further id.</remarks>
    public RowRange Find(params ReadOnlySpan<uint> ids)
    {
        if (ids.IsEmpty) return All;
        var range = Leading.Find(ids[0]);
        for (var i = 1; i < ids.Length && !range.IsEmpty; i++) range = Narrow(range, i, ids[i]);
        return range;
    }

    /// <summary>The rows of a run, all positions before <paramref name="position"/> the same, with an id in that position.</summary>
    public RowRange Narrow(RowRange range, int position, uint id)
    {
        var column = _columns[position - 1];
        var start = column.LowerBound(range.Start, range.End, id);
        if (start == range.End || column[start] != id) return new RowRange(start, start);
        // Most runs are short: steps that grow find the end before a binary search over all the rest would.
        var (low, step) = (start, 1L);
        for (; low + step < range.End && column[low + step] == id; step <<= 1) low += step;
        return new RowRange(start, column.UpperBound(low, Math.Min(low + step, range.End), id));
    }
}
