using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Canonicalization;

/// <summary>The blank nodes of a dataset, numbered from 0 in the order of their labels, and the quads each stands in (the blank
/// node to quads map of RDFC-1.0 §4.2).</summary>
/// <remarks>The blank nodes are the first terms of a dataset: the number of one is its id.</remarks>
internal sealed class BlankNodeMentions
{
    private readonly int[] _starts;
    private readonly int[] _quads;

    public BlankNodeMentions(Dataset dataset)
    {
        Terms = dataset.Terms;
        Count = checked((int)Terms.Range(TermClass.BlankNode).Count);
        Quads = [.. QuadsOfNodes(dataset.Index)];
        _starts = new int[Count + 1];
        Span<int> buffer = stackalloc int[3];
        foreach (var quad in Quads)
        {
            foreach (var node in NodesOf(quad, buffer)) _starts[node + 1]++;
        }
        for (var node = 0; node < Count; node++) _starts[node + 1] += _starts[node];
        _quads = new int[_starts[Count]];
        var next = _starts.AsSpan(0, Count).ToArray();
        for (var i = 0; i < Quads.Length; i++)
        {
            foreach (var node in NodesOf(Quads[i], buffer)) _quads[next[node]++] = i;
        }
    }

    public TermTable Terms { get; }

    /// <summary>How many blank nodes there are.</summary>
    public int Count { get; }

    /// <summary>The quads with blank nodes.</summary>
    public IdQuad[] Quads { get; }

    /// <summary>The indexes of the quads in which a node stands, each once.</summary>
    public ReadOnlySpan<int> QuadsOf(int node) => _quads.AsSpan(_starts[node], _starts[node + 1] - _starts[node]);

    /// <summary>The quads with blank nodes: the blank nodes are the first terms, so they lead the first rows of each permutation.</summary>
    private IEnumerable<IdQuad> QuadsOfNodes(QuadIndex index)
    {
        foreach (var order in (QuadOrder[])[QuadOrder.Spo, QuadOrder.Spog, QuadOrder.Osp, QuadOrder.Ospg, QuadOrder.Gspo])
        {
            var permutation = index[order];
            var slot = permutation.Leading.LowerBound((uint)Count);
            var end = slot < permutation.Leading.SlotCount ? permutation.Leading.RowsAt(slot).Start : permutation.RowCount;
            var cursor = new QuadRows(permutation, new RowRange(0, end)).Read();
            while (cursor.MoveNext())
            {
                var quad = cursor.Current;
                var isFirst = order switch
                {
                    QuadOrder.Spo or QuadOrder.Spog => true,
                    QuadOrder.Osp or QuadOrder.Ospg => quad.Subject >= Count,
                    _ => quad.Subject >= Count && quad.Object >= Count,
                };
                if (isFirst) yield return quad;
            }
        }
    }

    /// <summary>The nodes of a quad, each once.</summary>
    private ReadOnlySpan<int> NodesOf(IdQuad quad, Span<int> buffer)
    {
        var count = 0;
        if (quad.Subject < Count) buffer[count++] = (int)quad.Subject;
        if (quad.Object < Count && quad.Object != quad.Subject) buffer[count++] = (int)quad.Object;
        if (quad.Graph < Count && quad.Graph != quad.Subject && quad.Graph != quad.Object) buffer[count++] = (int)quad.Graph;
        return buffer[..count];
    }
}
