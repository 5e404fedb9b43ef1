namespace Il7Graph.Rdf.Storage;

/// <summary>The quads of a dataset in three sorted orders (SPO, POS, OSP, the graph last in each), so that any pattern of bound
/// subject, predicate and object is one contiguous run. Read-only, safe for any number of readers.</summary>
public sealed class QuadIndex
{
    private readonly IdQuad[] _spo;
    private readonly IdQuad[] _pos;
    private readonly IdQuad[] _osp;

    /// <param name="quads">Taken over and sorted; none twice.</param>
    internal QuadIndex(IdQuad[] quads)
    {
        _spo = quads;
        _pos = [.. quads];
        _osp = [.. quads];
        Array.Sort(_spo, static (a, b) => Compare(a.Subject, b.Subject, a.Predicate, b.Predicate, a.Object, b.Object, a.Graph, b.Graph));
        Array.Sort(_pos, static (a, b) => Compare(a.Predicate, b.Predicate, a.Object, b.Object, a.Subject, b.Subject, a.Graph, b.Graph));
        Array.Sort(_osp, static (a, b) => Compare(a.Object, b.Object, a.Subject, b.Subject, a.Predicate, b.Predicate, a.Graph, b.Graph));
    }

    public int Count => _spo.Length;

    /// <summary>All quads by subject, predicate, object, graph.</summary>
    public ReadOnlySpan<IdQuad> All => _spo;

    /// <summary>The quads whose bound positions are as given; null leaves a position open, whatever the graph. In the order of
    /// the permutation that answers, the same at every call.</summary>
    public ReadOnlyMemory<IdQuad> Match(int? subject, int? predicate, int? @object) => (subject, predicate, @object) switch
    {
        (null, null, null) => _spo,
        (int s, int p, int o) => Run(_spo, 3, s, p, o, static q => (q.Subject, q.Predicate, q.Object)),
        (int s, int p, null) => Run(_spo, 2, s, p, 0, static q => (q.Subject, q.Predicate, 0)),
        (int s, null, null) => Run(_spo, 1, s, 0, 0, static q => (q.Subject, 0, 0)),
        (null, int p, int o) => Run(_pos, 2, p, o, 0, static q => (q.Predicate, q.Object, 0)),
        (null, int p, null) => Run(_pos, 1, p, 0, 0, static q => (q.Predicate, 0, 0)),
        (int s, null, int o) => Run(_osp, 2, o, s, 0, static q => (q.Object, q.Subject, 0)),
        (null, null, int o) => Run(_osp, 1, o, 0, 0, static q => (q.Object, 0, 0)),
    };

    private static ReadOnlyMemory<IdQuad> Run(IdQuad[] order, int bound, int a, int b, int c, Func<IdQuad, (int, int, int)> key)
    {
        var wanted = (a, bound > 1 ? b : 0, bound > 2 ? c : 0);
        var start = LowerBound(order, 0, quad => key(quad).CompareTo(wanted) < 0);
        var end = LowerBound(order, start, quad => key(quad).CompareTo(wanted) <= 0);
        return order.AsMemory(start, end - start);
    }

    private static int LowerBound(IdQuad[] order, int low, Func<IdQuad, bool> isBefore)
    {
        var high = order.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (isBefore(order[middle])) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int Compare(int a1, int b1, int a2, int b2, int a3, int b3, int a4, int b4)
    {
        var order = a1.CompareTo(b1);
        if (order == 0) order = a2.CompareTo(b2);
        if (order == 0) order = a3.CompareTo(b3);
        return order == 0 ? a4.CompareTo(b4) : order;
    }
}
