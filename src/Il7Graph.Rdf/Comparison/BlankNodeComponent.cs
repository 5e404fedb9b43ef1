namespace Il7Graph.Rdf.Comparison;

/// <summary>Quads that hang together by their blank nodes, which are numbered from 0 on.</summary>
internal sealed class BlankNodeComponent
{
    private readonly int _nodeCount;

    /// <param name="nodes">What each of its nodes is numbered in the dataset.</param>
    /// <param name="quads">Of its own numbers.</param>
    public BlankNodeComponent(int[] nodes, IReadOnlyList<BlankQuad> quads)
    {
        (_nodeCount, Nodes, Quads) = (nodes.Length, nodes, quads);
        Colours = Refine(new ulong[nodes.Length]);
        Signature = Mix((ulong)nodes.Length, Colours.Aggregate(0UL, (sum, colour) => unchecked(sum + colour)));
    }

    /// <summary>The number in the dataset of each node.</summary>
    public int[] Nodes { get; }

    public IReadOnlyList<BlankQuad> Quads { get; }

    /// <summary>The colour of each node: equal for nodes that correspond in isomorphic components, and seldom for others.</summary>
    public ulong[] Colours { get; }

    /// <summary>Equal for isomorphic components, and seldom for others.</summary>
    public ulong Signature { get; }

    /// <summary>The colours when one node has a colour of its own.</summary>
    public ulong[] SingleOut(ulong[] colours, int node)
    {
        ulong[] result = [.. colours];
        result[node] = Mix(result[node], ulong.MaxValue);
        return Refine(result);
    }

    /// <summary>Recolours each node by the quads it stands in, until the number of colours grows no more.</summary>
    /// <remarks>How many rounds that takes depends on nothing but the structure, as the colours do, so that those of isomorphic
    /// components can be compared.</remarks>
    private ulong[] Refine(ulong[] colours)
    {
        var count = 0;
        while (true)
        {
            var grown = colours.Distinct().Count();
            if (grown <= count || (grown == _nodeCount && count > 0)) return colours;
            count = grown;
            var sums = new ulong[_nodeCount];
            foreach (var quad in Quads)
            {
                var hash = Mix(1, (ulong)quad.Skeleton);
                foreach (var node in quad.Nodes) hash = Mix(hash, colours[node]);
                for (var i = 0; i < quad.Nodes.Length; i++) unchecked { sums[quad.Nodes[i]] += Mix(hash, (ulong)i); }
            }
            for (var i = 0; i < sums.Length; i++) sums[i] = Mix(colours[i], sums[i]);
            colours = sums;
        }
    }

    /// <summary>A hash of two numbers, well spread, the same in every run.</summary>
    public static ulong Mix(ulong a, ulong b)
    {
        unchecked
        {
            var hash = (a ^ (b + 0x9E3779B97F4A7C15UL + (a << 6) + (a >> 2))) * 0xBF58476D1CE4E5B9UL;
            hash ^= hash >> 27;
            hash *= 0x94D049BB133111EBUL;
            return hash ^ (hash >> 31);
        }
    }
}
