using System.Text;

namespace Il7Graph.Rdf.Comparison;

/// <summary>A dataset as isomorphism sees it: each quad is a skeleton (its text with the blank node labels taken out) and the
/// blank nodes that stood in it, in order.</summary>
internal sealed class BlankNodeQuads : IQuadSink
{
    private readonly List<BlankQuad> _quads = [];
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _skeletons;
    private readonly StringBuilder _text = new();
    private readonly List<int> _found = [];

    private BlankNodeQuads(Dictionary<string, int> skeletons) => _skeletons = skeletons;

    public int NodeCount => _nodes.Count;

    /// <summary>The skeletons of the quads without blank nodes.</summary>
    public HashSet<int> Ground { get; } = [];

    /// <summary>The label of each node, by its number.</summary>
    public string[] Labels()
    {
        var labels = new string[NodeCount];
        foreach (var (label, node) in _nodes) labels[node] = label[2..];
        return labels;
    }

    /// <param name="skeletons">Numbers the skeletons; shared by the datasets that are compared.</param>
    public static BlankNodeQuads Of(Dataset dataset, Dictionary<string, int> skeletons)
    {
        var result = new BlankNodeQuads(skeletons);
        dataset.CopyTo(result);
        return result;
    }

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        _text.Clear();
        _found.Clear();
        Append(subject);
        Append(predicate);
        Append(@object);
        if (!graph.IsEmpty) Append(graph);
        var skeleton = Number(_skeletons, _text.ToString());
        if (_found.Count == 0) Ground.Add(skeleton);
        else _quads.Add(new BlankQuad(skeleton, [.. _found]));
    }

    /// <summary>The quads with blank nodes, those that share any, directly or by way of others, together.</summary>
    public IEnumerable<BlankNodeComponent> Components()
    {
        var parents = Enumerable.Range(0, NodeCount).ToArray();
        foreach (var quad in _quads)
        {
            foreach (var node in quad.Nodes) parents[Root(node)] = Root(quad.Nodes[0]);
        }
        var locals = new int[NodeCount];
        var sizes = new int[NodeCount];
        for (var node = 0; node < locals.Length; node++) locals[node] = sizes[Root(node)]++;
        var nodes = Array.ConvertAll(sizes, size => new int[size]);
        for (var node = 0; node < locals.Length; node++) nodes[Root(node)][locals[node]] = node;
        return _quads.GroupBy(quad => Root(quad.Nodes[0]))
            .Select(quads => new BlankNodeComponent(nodes[quads.Key], [.. quads.Select(quad => quad.Mapped(locals))]));

        int Root(int node)
        {
            while (parents[node] != node) node = parents[node] = parents[parents[node]];
            return node;
        }
    }

    private void Append(ReadOnlySpan<byte> term)
    {
        switch (TermEncoding.KindOf(term))
        {
            case TermKind.BlankNode:
                _found.Add(Number(_nodes, Encoding.UTF8.GetString(term)));
                _text.Append("_: ");
                break;
            case TermKind.TripleTerm:
                TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out var @object);
                _text.Append("<<( ");
                Append(subject);
                Append(predicate);
                Append(@object);
                _text.Append(")>> ");
                break;
            default:
                _text.Append(Encoding.UTF8.GetString(term)).Append(' ');
                break;
        }
    }

    private static int Number(Dictionary<string, int> numbers, string key)
    {
        if (!numbers.TryGetValue(key, out var number)) numbers.Add(key, number = numbers.Count);
        return number;
    }
}
