namespace Il7Graph.Rdf.Storage;

/// <summary>Several sorted sources as one; a record that several have comes once. A binary heap of the sources by their current
/// record.</summary>
internal sealed class MergedRecords : RecordCursor
{
    private readonly RecordCursor[] _sources;
    private RecordCursor[] _heap = [];
    private int _size;
    private byte[] _last = new byte[256];
    private int _lastLength = -1;
    private bool _started;

    public MergedRecords(IEnumerable<RecordCursor> sources) => _sources = [.. sources];

    public override ReadOnlySpan<byte> Current => _heap[0].Current;

    public override bool MoveNext()
    {
        if (!_started) Start();
        else Advance();
        while (_size > 0 && _lastLength == Current.Length && Current.SequenceEqual(_last.AsSpan(0, _lastLength))) Advance();
        if (_size == 0) return false;
        if (_size > 1) Remember();
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var source in _sources) source.Dispose();
        base.Dispose(disposing);
    }

    private void Start()
    {
        _started = true;
        _heap = [.. _sources.Where(source => source.MoveNext())];
        _size = _heap.Length;
        for (var i = (_size / 2) - 1; i >= 0; i--) SiftDown(i);
    }

    private void Advance()
    {
        if (!_heap[0].MoveNext()) _heap[0] = _heap[--_size];
        if (_size > 1) SiftDown(0);
    }

    private void Remember()
    {
        var current = Current;
        if (_last.Length < current.Length) _last = new byte[Math.Max(current.Length, 2 * _last.Length)];
        current.CopyTo(_last);
        _lastLength = current.Length;
    }

    private void SiftDown(int parent)
    {
        var moved = _heap[parent];
        while (true)
        {
            var child = (2 * parent) + 1;
            if (child >= _size) break;
            if (child + 1 < _size && _heap[child + 1].Current.SequenceCompareTo(_heap[child].Current) < 0) child++;
            if (moved.Current.SequenceCompareTo(_heap[child].Current) <= 0) break;
            _heap[parent] = _heap[child];
            parent = child;
        }
        _heap[parent] = moved;
    }
}
