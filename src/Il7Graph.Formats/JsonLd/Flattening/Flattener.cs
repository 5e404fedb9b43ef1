using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Flattening;

/// <summary>Flattening (JSON-LD 1.1 API §7.1): an expanded document as one array of nodes, those of named graphs in the node that
/// names the graph.</summary>
internal static class Flattener
{
    /// <param name="expanded">Taken apart.</param>
    public static JArray Flatten(JArray expanded, bool ordered)
    {
        var builder = new NodeMapBuilder(new BlankNodeIssuer(), ordered);
        builder.Add(expanded);
        var map = builder.Map;
        // Step 4
        foreach (var name in map.Names(ordered)) map.Default.Ensure(name)[Keywords.Graph] = Nodes(map.Graphs[name], ordered);
        return Nodes(map.Default, ordered);
    }

    /// <summary>The nodes that have more than an identifier.</summary>
    private static JArray Nodes(GraphNodes graph, bool ordered) => new(graph.Nodes(ordered).Where(node => !ObjectKind.IsReference(node)));
}
