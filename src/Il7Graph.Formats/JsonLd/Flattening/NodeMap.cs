using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Flattening;

/// <summary>All nodes of a document by graph; the default graph is called <c>@default</c>.</summary>
internal sealed class NodeMap
{
    public const string DefaultGraph = "@default";

    private readonly OrderedDictionary<string, GraphNodes> _graphs = new(StringComparer.Ordinal) { [DefaultGraph] = new GraphNodes() };

    public GraphNodes Default => _graphs[DefaultGraph];

    /// <summary>The graphs and their names, the default graph first.</summary>
    public IReadOnlyDictionary<string, GraphNodes> Graphs => _graphs;

    /// <summary>The graph with this name, made if it is not there.</summary>
    public GraphNodes Ensure(string name)
    {
        if (!_graphs.TryGetValue(name, out var graph)) _graphs.Add(name, graph = new GraphNodes());
        return graph;
    }

    /// <summary>The names of the graphs beside the default one, in order if asked for.</summary>
    public IEnumerable<string> Names(bool ordered)
    {
        var names = _graphs.Keys.Where(name => name != DefaultGraph);
        return ordered ? names.Order(StringComparer.Ordinal) : names;
    }

    /// <summary>All nodes as one graph, as framing wants them (JSON-LD 1.1 API §7.4).</summary>
    public GraphNodes Merged()
    {
        var merged = new GraphNodes();
        foreach (var graph in _graphs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value))
        {
            foreach (var (id, node) in graph.ById)
            {
                var target = merged.Ensure(id);
                foreach (var property in node.Properties())
                {
                    if (property.Name != Keywords.Type && property.Name.StartsWith('@')) target[property.Name] = property.Value.DeepClone();
                    else foreach (var value in (JArray)property.Value) merged.AddUnique(target, property.Name, value.DeepClone());
                }
            }
        }
        return merged;
    }
}
