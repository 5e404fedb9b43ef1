using Il7Graph.Formats.JsonLd.Flattening;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Framing;

/// <summary>What framing knows about one graph: its nodes, who refers to them, and which are embedded already.</summary>
internal sealed class FrameState(string name, GraphNodes graph)
{
    private readonly Dictionary<string, Dictionary<string, List<string>>> _referrers = new(StringComparer.Ordinal);

    public string Name => name;

    public GraphNodes Graph => graph;

    public FrameMatching Matching { get; } = new(graph);

    /// <summary>The nodes that are embedded in the current result at the top, and what was made of them.</summary>
    public Dictionary<string, JObject> Embedded { get; } = new(StringComparer.Ordinal);

    /// <summary>The nodes that are being embedded in each other right now.</summary>
    public HashSet<string> Open { get; } = new(StringComparer.Ordinal);

    /// <summary>The nodes that refer to <paramref name="id"/> by <paramref name="property"/>.</summary>
    public IReadOnlyList<string> Referrers(string property, string id)
    {
        if (!_referrers.TryGetValue(property, out var byObject)) _referrers.Add(property, byObject = IndexOf(property));
        return byObject.TryGetValue(id, out var referrers) ? referrers : [];
    }

    /// <summary>Leaves a reference where a node was embedded before, so that it can be embedded again.</summary>
    public void Unembed(string id)
    {
        if (!Embedded.Remove(id, out var before) || before.Parent is null) return;
        before.Replace(new JObject { [Keywords.Id] = id });
        foreach (var (inner, _) in Embedded.Where(pair => ReferenceEquals(pair.Value.Root, before)).ToList()) Embedded.Remove(inner);
    }

    private Dictionary<string, List<string>> IndexOf(string property)
    {
        var index = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (subject, node) in graph.ById)
        {
            foreach (var value in FramePattern.Values(node, property))
            {
                if (Json.JsonTree.Text(value[Keywords.Id]) is not { } id) continue;
                if (!index.TryGetValue(id, out var referrers)) index.Add(id, referrers = []);
                if (referrers.Count == 0 || referrers[^1] != subject) referrers.Add(subject);
            }
        }
        return index;
    }
}
