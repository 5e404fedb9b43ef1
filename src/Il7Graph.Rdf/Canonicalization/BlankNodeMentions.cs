using Il7Graph.Rdf.Storage;

namespace Il7Graph.Rdf.Canonicalization;

/// <summary>The blank nodes of a dataset, numbered from 0 in the order of their labels, and the quads each stands in (the blank
/// node to quads map of RDFC-1.0 §4.2).</summary>
/// <remarks>Terms are sorted by their bytes, and no other term begins with a byte as high as <c>_</c>: the blank nodes are the last
/// of the table.</remarks>
internal sealed class BlankNodeMentions
{
    private readonly int[] _starts;
    private readonly int[] _quads;

    public BlankNodeMentions(Dataset dataset)
    {
        Dataset = dataset;
        FirstBlank = FirstTermFrom(dataset.Terms, "_"u8);
        _starts = new int[Count + 1];
        var all = dataset.Index.All;
        Span<int> buffer = stackalloc int[3];
        foreach (var quad in all)
        {
            foreach (var node in NodesOf(quad, buffer)) _starts[node + 1]++;
        }
        for (var node = 0; node < Count; node++) _starts[node + 1] += _starts[node];
        _quads = new int[_starts[Count]];
        var next = _starts.AsSpan(0, Count).ToArray();
        for (var i = 0; i < all.Length; i++)
        {
            foreach (var node in NodesOf(all[i], buffer)) _quads[next[node]++] = i;
        }
    }

    public Dataset Dataset { get; }

    /// <summary>The id of the term that is node 0.</summary>
    public int FirstBlank { get; }

    /// <summary>How many blank nodes there are.</summary>
    public int Count => Dataset.Terms.Count - FirstBlank;

    /// <summary>The indexes of the quads in which a node stands, each once.</summary>
    public ReadOnlySpan<int> QuadsOf(int node) => _quads.AsSpan(_starts[node], _starts[node + 1] - _starts[node]);

    /// <summary>The first of the sorted terms whose bytes are not below <paramref name="bytes"/>.</summary>
    public static int FirstTermFrom(TermTable terms, ReadOnlySpan<byte> bytes)
    {
        var (low, high) = (0, terms.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (terms[middle].SequenceCompareTo(bytes) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The nodes of a quad, each once.</summary>
    private ReadOnlySpan<int> NodesOf(IdQuad quad, Span<int> buffer)
    {
        var count = 0;
        if (quad.Subject >= FirstBlank) buffer[count++] = quad.Subject - FirstBlank;
        if (quad.Object >= FirstBlank && quad.Object != quad.Subject) buffer[count++] = quad.Object - FirstBlank;
        if (quad.Graph >= FirstBlank && quad.Graph != quad.Subject && quad.Graph != quad.Object)
        {
            buffer[count++] = quad.Graph - FirstBlank;
        }
        return buffer[..count];
    }
}
