using System.Collections.Immutable;
using System.Numerics;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Reads a run of rows.</summary>
/// <param name="source">A number that the caller knows the run by.</param>
/// <param name="columns">The fields in the order in which the rows are sorted; empty if that is the order of the rows.</param>
internal sealed class RowReader<TRow>(SpillReader input, int source, ImmutableArray<RowField> columns)
    where TRow : unmanaged, IBinaryInteger<TRow>
{
    private readonly TRow[] _rows = new TRow[1 << 9];
    private int _next;
    private int _count;

    public int Source => source;

    public TRow Current { get; private set; }

    /// <summary>Compares as the current row does in the order of the run.</summary>
    public TRow Key { get; private set; }

    public bool MoveNext()
    {
        if (_next == _count)
        {
            (_next, _count) = (0, input.Read<TRow>(_rows));
            if (_count == 0) return false;
        }
        Current = _rows[_next++];
        Key = columns.IsEmpty ? Current : KeyOf(Current);
        return true;
    }

    private TRow KeyOf(TRow row)
    {
        var key = TRow.Zero;
        foreach (var field in columns)
        {
            key = (key << field.Width) | ((row >> field.Shift) & TRow.CreateTruncating((1UL << field.Width) - 1));
        }
        return key;
    }
}
