namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>One position of a permutation: an id for each row.</summary>
public abstract class IdColumn
{
    private protected IdColumn(long length) => Length = length;

    public long Length { get; }

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="row"/> is no row; so for all members that take rows.</exception>
    /// <remarks>The one member that does not look whether the dataset was disposed.</remarks>
    public abstract uint this[long row] { get; }

    /// <summary>Copies the ids from a row on, as many as the target holds.</summary>
    public abstract void CopyTo(long start, Span<uint> target);

    /// <summary>The ids where they lie, if they lie there as they are.</summary>
    /// <returns>False, and nothing, for a packed column.</returns>
    public virtual bool TryGetSpan(long start, int count, out ReadOnlySpan<uint> span)
    {
        span = default;
        return false;
    }

    /// <summary>The first row of a sorted run whose id is not below <paramref name="value"/>, or <paramref name="to"/>.</summary>
    public virtual long LowerBound(long from, long to, uint value)
    {
        CheckRows(from, to - from);
        while (from < to)
        {
            var middle = from + ((to - from) >> 1);
            if (this[middle] < value) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    /// <summary>The first row of a sorted run whose id is above <paramref name="value"/>, or <paramref name="to"/>.</summary>
    public long UpperBound(long from, long to, uint value) => value == uint.MaxValue ? to : LowerBound(from, to, value + 1);

    private protected void CheckRows(long start, long count)
    {
        if (start < 0 || count < 0 || start > Length - count) throw new ArgumentOutOfRangeException(nameof(start), start, $"not within the {Length} rows of the column");
    }
}
