namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Reads the rows of a permutation as quads, some hundreds at a time. For one thread.</summary>
public sealed class QuadCursor
{
    private const int BatchRows = 512;

    private readonly Permutation _permutation;
    private readonly uint[] _ids;
    private readonly int _size;
    private readonly long _end;
    private long _next;
    private long _slot = -1;
    private int _count;
    private int _row;

    internal QuadCursor(Permutation permutation, RowRange range)
    {
        _permutation = permutation;
        (_next, _end) = (range.Start, range.End);
        _size = (int)Math.Min(BatchRows, range.Count);
        _ids = new uint[4 * _size];
        if (permutation.Width == 3) Column(QuadPosition.Graph, _size).Fill(IdQuad.DefaultGraph);
    }

    public IdQuad Current => new(_ids[_row], _ids[_size + _row], _ids[(2 * _size) + _row], _ids[(3 * _size) + _row]);

    public bool MoveNext()
    {
        if (++_row < _count) return true;
        if (_next == _end) return false;
        _count = (int)Math.Min(_size, _end - _next);
        var positions = _permutation.Order.Positions;
        for (var i = 1; i < positions.Length; i++) _permutation[i].CopyTo(_next, Column(positions[i], _count));
        FillLeading(Column(positions[0], _count));
        _next += _count;
        _row = 0;
        return true;
    }

    /// <summary>The ids of one position, which lie together.</summary>
    private Span<uint> Column(QuadPosition position, int count) => _ids.AsSpan((int)position * _size, count);

    private void FillLeading(Span<uint> ids)
    {
        var leading = _permutation.Leading;
        if (_slot < 0) _slot = leading.SlotOf(_next);
        var row = _next;
        while (!ids.IsEmpty)
        {
            var end = leading.RowsAt(_slot).End;
            var count = (int)Math.Min(ids.Length, end - row);
            if (count > 0)
            {
                ids[..count].Fill(leading.IdAt(_slot));
                ids = ids[count..];
                row += count;
            }
            if (row >= end) _slot++;
        }
    }
}
