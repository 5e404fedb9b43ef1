namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Sources in the order of what they stand at: a binary heap.</summary>
/// <param name="compare">Compares what two sources stand at.</param>
internal sealed class MergeHeap<TSource>(Comparison<TSource> compare)
    where TSource : class
{
    private readonly List<TSource> _heap = [];

    public int Count => _heap.Count;

    /// <summary>The source at the least.</summary>
    public TSource Top => _heap[0];

    public void Push(TSource source)
    {
        _heap.Add(source);
        var child = _heap.Count - 1;
        while (child > 0)
        {
            var parent = (child - 1) / 2;
            if (compare(_heap[parent], source) <= 0) break;
            _heap[child] = _heap[parent];
            child = parent;
        }
        _heap[child] = source;
    }

    public TSource Pop()
    {
        var top = _heap[0];
        var last = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        if (_heap.Count > 0) SiftDown(last);
        return top;
    }

    /// <summary>Puts the top where it belongs after it has moved on.</summary>
    public void TopMoved()
    {
        if (_heap.Count > 1) SiftDown(_heap[0]);
    }

    private void SiftDown(TSource source)
    {
        var parent = 0;
        while (true)
        {
            var child = (2 * parent) + 1;
            if (child >= _heap.Count) break;
            if (child + 1 < _heap.Count && compare(_heap[child + 1], _heap[child]) < 0) child++;
            if (compare(source, _heap[child]) <= 0) break;
            _heap[parent] = _heap[child];
            parent = child;
        }
        _heap[parent] = source;
    }
}
