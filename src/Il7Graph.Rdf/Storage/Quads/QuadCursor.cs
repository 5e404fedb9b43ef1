namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Reads the rows of a permutation as quads, some hundreds at a time. For one thread.</summary>
public sealed class QuadCursor
{
    private const int BatchRows = 512;

    private readonly Permutation _permutation;
    private readonly uint[][] _columns = new uint[4][];
    private readonly long _end;
    private long _next;
    private long _slot = -1;
    private int _count;
    private int _row;

    internal QuadCursor(Permutation permutation, RowRange range)
    {
        _permutation = permutation;
        (_next, _end) = (range.Start, range.End);
        var size = (int)Math.Min(BatchRows, range.Count);
        for (var i = 0; i < _columns.Length; i++) _columns[i] = new uint[size];
        if (permutation.Width == 3) Array.Fill(_columns[(int)QuadPosition.Graph], IdQuad.DefaultGraph);
    }

    public IdQuad Current => new(_columns[0][_row], _columns[1][_row], _columns[2][_row], _columns[3][_row]);

    public bool MoveNext()
    {
        if (++_row < _count) return true;
        if (_next == _end) return false;
        _count = (int)Math.Min(_columns[0].Length, _end - _next);
        var positions = _permutation.Order.Positions;
        for (var i = 1; i < positions.Length; i++) _permutation[i].CopyTo(_next, _columns[(int)positions[i]].AsSpan(0, _count));
        FillLeading(_columns[(int)positions[0]].AsSpan(0, _count));
        _next += _count;
        _row = 0;
        return true;
    }

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
