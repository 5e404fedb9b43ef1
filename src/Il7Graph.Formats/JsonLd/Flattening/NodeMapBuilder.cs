using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Flattening;

/// <summary>Node map generation (JSON-LD 1.1 API §7.2): the nodes of an expanded document side by side, each once in its graph, with
/// references instead of nodes in nodes. The input is taken apart.</summary>
internal sealed class NodeMapBuilder(BlankNodeIssuer issuer, bool ordered)
{
    public NodeMap Map { get; } = new();

    public void Add(JToken expanded) => Add(expanded, new Target(Map.Default, null, null, null));

    private void Add(JToken element, Target target)
    {
        if (element is JArray array)
        {
            foreach (var item in JsonTree.TakeItems(array)) Add(item, target);
            return;
        }
        var map = (JObject)element;
        RenameTypes(map);
        if (map.ContainsKey(Keywords.Value)) AddValue(map, target, isUnique: true);
        else if (map[Keywords.List] is { } list) AddList(list, target);
        else AddNode(map, target);
    }

    // Step 3
    private void RenameTypes(JObject map)
    {
        if (map.Entry(Keywords.Type) is not { } entry) return;
        if (entry.Value is JArray types)
        {
            for (var i = 0; i < types.Count; i++)
            {
                if (JsonTree.Text(types[i]) is { } type && IsBlank(type)) types[i] = issuer.For(type);
            }
        }
        else if (JsonTree.Text(entry.Value) is { } type && IsBlank(type))
        {
            entry.Value = issuer.For(type);
        }
    }

    // Steps 4, 6.6
    private static void AddValue(JObject value, Target target, bool isUnique)
    {
        if (target.List is not null) target.List.Add(value);
        else if (isUnique) target.Graph.AddUnique(target.Subject!, target.Property!, value);
        else JsonTree.ArrayAt(target.Subject!, target.Property!).Add(value);
    }

    // Step 5
    private void AddList(JToken items, Target target)
    {
        var list = new JArray();
        Add(items, target with { List = list });
        AddValue(new JObject { [Keywords.List] = list }, target, isUnique: false);
    }

    // Step 6
    private void AddNode(JObject element, Target target)
    {
        if (element.ContainsKey(Keywords.Id) && JsonTree.Text(element[Keywords.Id]) is null) return; // an @id that says nothing
        var id = IdOf(element);
        var node = target.Graph.Ensure(id);
        if (target.ReverseOf is not null)
        {
            target.Graph.AddUnique(node, target.Property!, new JObject { [Keywords.Id] = target.ReverseOf });
        }
        else if (target.Property is not null)
        {
            AddValue(new JObject { [Keywords.Id] = id }, target, isUnique: true);
        }
        if (element[Keywords.Type] is { } types)
        {
            foreach (var type in JsonTree.TakeItems(types)) target.Graph.AddUnique(node, Keywords.Type, type);
            element.Remove(Keywords.Type);
        }
        AddIndex(element, node);
        AddNested(element, id, target.Graph);
        foreach (var entry in JsonTree.Properties(element, ordered).ToList())
        {
            if (entry.Name.StartsWith('@')) continue;
            var property = IsBlank(entry.Name) ? issuer.For(entry.Name) : entry.Name;
            JsonTree.ArrayAt(node, property);
            Add(entry.Value, new Target(target.Graph, node, property, null));
        }
    }

    private string IdOf(JObject element)
    {
        if (JsonTree.Text(element[Keywords.Id]) is not { } id) return issuer.Next();
        return IsBlank(id) ? issuer.For(id) : id;
    }

    // Step 6.8
    private static void AddIndex(JObject element, JObject node)
    {
        if (element[Keywords.Index] is not { } index) return;
        if (node[Keywords.Index] is { } other && !JToken.DeepEquals(index, other))
        {
            throw new JsonLdException(JsonLdErrorCode.ConflictingIndexes, $"the node '{node[Keywords.Id]}' has the index '{other}' and the index '{index}'");
        }
        node[Keywords.Index] = index;
    }

    // Steps 6.9 to 6.11
    private void AddNested(JObject element, string id, GraphNodes graph)
    {
        if (element[Keywords.Reverse] is JObject reverse)
        {
            foreach (var entry in JsonTree.Properties(reverse, ordered).ToList())
            {
                foreach (var value in JsonTree.TakeItems(entry.Value)) Add(value, new Target(graph, null, entry.Name, null) { ReverseOf = id });
            }
        }
        if (element[Keywords.Graph] is { } inner) Add(inner, new Target(Map.Ensure(id), null, null, null));
        if (element[Keywords.Included] is { } included) Add(included, new Target(graph, null, null, null));
    }

    private static bool IsBlank(string id) => id.StartsWith("_:", StringComparison.Ordinal);

    /// <summary>Where an element goes: under a property of a node, into a list, or just into a graph.</summary>
    private sealed record Target(GraphNodes Graph, JObject? Subject, string? Property, JArray? List)
    {
        /// <summary>The node that the element points to by the property.</summary>
        public string? ReverseOf { get; init; }
    }
}
