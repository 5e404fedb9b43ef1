using System.Text;

namespace Il7Graph.Rdf.Comparison;

/// <summary>A dataset as isomorphism sees it: each quad is a skeleton (its text with the blank node labels taken out) and the
/// blank nodes that stood in it, in order.</summary>
internal sealed class BlankNodeGraph
{
    private readonly List<BlankQuad> _quads = [];
    private readonly HashSet<int> _groundQuads = [];
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);

    private BlankNodeGraph()
    {
    }

    public int BlankNodeCount => _nodes.Count;

    /// <summary>The skeletons of the quads without blank nodes.</summary>
    public HashSet<int> GroundQuads => _groundQuads;

    /// <summary>The quads with blank nodes.</summary>
    public IReadOnlyList<BlankQuad> Quads => _quads;

    /// <param name="skeletons">Numbers the skeletons; shared by the datasets that are compared.</param>
    public static BlankNodeGraph Of(Dataset dataset, Dictionary<string, int> skeletons)
    {
        var graph = new BlankNodeGraph();
        var text = new StringBuilder();
        var nodes = new List<int>();
        foreach (var quad in dataset.Index.All)
        {
            text.Clear();
            nodes.Clear();
            graph.Append(dataset.Terms[quad.Subject], text, nodes);
            graph.Append(dataset.Terms[quad.Predicate], text, nodes);
            graph.Append(dataset.Terms[quad.Object], text, nodes);
            if (quad.Graph != Storage.IdQuad.DefaultGraph) graph.Append(dataset.Terms[quad.Graph], text, nodes);
            var skeleton = Number(skeletons, text.ToString());
            if (nodes.Count == 0) graph._groundQuads.Add(skeleton);
            else graph._quads.Add(new BlankQuad(skeleton, [.. nodes]));
        }
        return graph;
    }

    public ulong[] InitialColours() => new ulong[BlankNodeCount];

    /// <summary>Recolours each node by the quads it stands in, until the number of colours grows no more.</summary>
    /// <remarks>Nodes of two isomorphic datasets that correspond have equal colours after as many rounds, because a colour depends
    /// on nothing but the structure; whether equal colours correspond, the caller finds out.</remarks>
    public void Refine(ulong[] colours)
    {
        var count = -1;
        while (true)
        {
            var grown = colours.Distinct().Count();
            if (grown <= count) return;
            count = grown;
            var sums = new ulong[colours.Length];
            foreach (var quad in _quads)
            {
                var hash = Mix(1, (ulong)quad.Skeleton);
                foreach (var node in quad.Nodes) hash = Mix(hash, colours[node]);
                for (var i = 0; i < quad.Nodes.Length; i++) unchecked { sums[quad.Nodes[i]] += Mix(hash, (ulong)i); }
            }
            for (var i = 0; i < colours.Length; i++) colours[i] = Mix(colours[i], sums[i]);
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

    private void Append(ReadOnlySpan<byte> term, StringBuilder text, List<int> nodes)
    {
        switch (TermEncoding.KindOf(term))
        {
            case TermKind.BlankNode:
                nodes.Add(Number(_nodes, Encoding.UTF8.GetString(term)));
                text.Append("_: ");
                break;
            case TermKind.TripleTerm:
                TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out var @object);
                text.Append("<<( ");
                Append(subject, text, nodes);
                Append(predicate, text, nodes);
                Append(@object, text, nodes);
                text.Append(")>> ");
                break;
            default:
                text.Append(Encoding.UTF8.GetString(term)).Append(' ');
                break;
        }
    }

    private static int Number(Dictionary<string, int> numbers, string key)
    {
        if (!numbers.TryGetValue(key, out var number)) numbers.Add(key, number = numbers.Count);
        return number;
    }
}
