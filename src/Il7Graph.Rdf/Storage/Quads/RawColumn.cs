using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>A column of four bytes a row.</summary>
internal sealed unsafe class RawColumn : IdColumn
{
    private readonly SectionBytes _bytes;
    private readonly uint* _ids;

    public RawColumn(SectionBytes bytes)
        : base(bytes.Length / sizeof(uint))
    {
        _bytes = bytes;
        _ids = (uint*)bytes.Start;
    }

    public override uint this[long row]
    {
        get
        {
            if ((ulong)row >= (ulong)Length) CheckRows(row, 1);
            return _ids[row];
        }
    }

    public override void CopyTo(long start, Span<uint> target)
    {
        CheckRows(start, target.Length);
        _bytes.ThrowIfFreed();
        new ReadOnlySpan<uint>(_ids + start, target.Length).CopyTo(target);
        GC.KeepAlive(this);
    }

    public override bool TryGetSpan(long start, int count, out ReadOnlySpan<uint> span)
    {
        CheckRows(start, count);
        _bytes.ThrowIfFreed();
        span = new ReadOnlySpan<uint>(_ids + start, count);
        return true;
    }

    public override long LowerBound(long from, long to, uint value)
    {
        CheckRows(from, to - from);
        _bytes.ThrowIfFreed();
        var ids = _ids + from;
        // Halves of a length, without a branch on the comparison: the processor cannot guess it.
        var count = to - from;
        while (count > 1)
        {
            var half = count >> 1;
            ids += ids[half - 1] < value ? half : 0;
            count -= half;
        }
        if (count == 1 && *ids < value) ids++;
        GC.KeepAlive(this);
        return ids - _ids;
    }
}
