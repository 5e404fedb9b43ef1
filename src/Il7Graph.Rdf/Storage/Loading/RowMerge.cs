using System.Numerics;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Sorted runs of rows as one, a row as often as the runs have it.</summary>
internal sealed class RowMerge<TRow>
    where TRow : unmanaged, IBinaryInteger<TRow>
{
    private readonly MergeHeap<RowReader<TRow>> _heap = new(static (a, b) => a.Key.CompareTo(b.Key));
    private bool _started;

    public RowMerge(IEnumerable<RowReader<TRow>> runs)
    {
        foreach (var run in runs)
        {
            if (run.MoveNext()) _heap.Push(run);
        }
    }

    public TRow Current => _heap.Top.Current;

    /// <summary>The number of the run that the row is from.</summary>
    public int Source => _heap.Top.Source;

    public bool MoveNext()
    {
        if (!_started) _started = true;
        else if (_heap.Top.MoveNext()) _heap.TopMoved();
        else _heap.Pop();
        return _heap.Count > 0;
    }
}
