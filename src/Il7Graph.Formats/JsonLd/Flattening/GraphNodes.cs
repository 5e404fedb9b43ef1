using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Flattening;

/// <summary>The nodes of one graph by their identifiers, in the order in which they came.</summary>
internal sealed class GraphNodes
{
    /// <summary>Longer arrays are looked through by key, not item by item.</summary>
    private const int MaximumScan = 8;

    private readonly OrderedDictionary<string, JObject> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<JArray, HashSet<string>> _keys = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyDictionary<string, JObject> ById => _nodes;

    /// <summary>The nodes, by identifier if asked for.</summary>
    public IEnumerable<JObject> Nodes(bool ordered) =>
        ordered ? _nodes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value) : _nodes.Values;

    public JObject? Find(string id) => _nodes.GetValueOrDefault(id);

    public void Remove(string id) => _nodes.Remove(id);

    /// <summary>The node with this identifier, made if it is not there.</summary>
    public JObject Ensure(string id)
    {
        if (!_nodes.TryGetValue(id, out var node)) _nodes.Add(id, node = new JObject { [Keywords.Id] = id });
        return node;
    }

    /// <summary>Adds a value under a property of a node, unless the same is there.</summary>
    /// <returns>False if it was there.</returns>
    public bool AddUnique(JObject node, string property, JToken value)
    {
        var values = JsonTree.ArrayAt(node, property);
        if (values.Count < MaximumScan)
        {
            foreach (var other in values)
            {
                if (JToken.DeepEquals(other, value)) return false;
            }
        }
        else if (!KeysOf(values).Add(ItemKey.Of(value)))
        {
            return false;
        }
        values.Add(value);
        return true;
    }

    private HashSet<string> KeysOf(JArray values)
    {
        if (!_keys.TryGetValue(values, out var keys)) _keys.Add(values, keys = values.Select(ItemKey.Of).ToHashSet(StringComparer.Ordinal));
        return keys;
    }
}
