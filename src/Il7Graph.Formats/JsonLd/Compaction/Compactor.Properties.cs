using Il7Graph.Formats.JsonLd.Contexts;
using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Compaction;

/// <summary>The properties of an object (API §6.1.2, steps 12.7 and 12.8).</summary>
internal sealed partial class Compactor
{
    private void CompactProperty(NodeCompaction node, JProperty entry)
    {
        if (JsonTree.IsEmptyArray(entry.Value))
        {
            // Step 12.7
            var name = iris.CompactProperty(node.Context, entry.Name, entry.Value, node.IsReverse);
            JsonTree.AddValue(NestOf(node, name), name, new JArray(), asArray: true);
        }
        foreach (var item in JsonTree.Items(entry.Value)) CompactItem(node, entry.Name, item);
    }

    // Step 12.8
    private void CompactItem(NodeCompaction node, string iri, JToken item)
    {
        var name = iris.CompactProperty(node.Context, iri, item, node.IsReverse);
        var container = ContainerOf(node.Context, name);
        var target = new PropertyTarget(
            NestOf(node, name), name, container, container.HasFlag(Containers.Set) || name is Keywords.Graph or Keywords.List || !compactArrays);
        if (ObjectKind.IsList(item)) CompactList(node, target, (JObject)item);
        else if (ObjectKind.IsGraph(item)) CompactGraph(node, target, (JObject)item);
        else CompactValue(node, target, item);
    }

    // Steps 12.7.2, 12.8.2
    private static JObject NestOf(NodeCompaction node, string name)
    {
        if (node.Context.Find(name)?.Nest is not { } nest) return node.Result;
        if (nest != Keywords.Nest && node.Context.ExpandKey(nest) != Keywords.Nest)
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidNestValue, $"'{name}' is nested under '{nest}', which does not stand for @nest");
        }
        return JsonTree.ObjectAt(node.Result, nest);
    }

    // Step 12.8.6, with 12.8.9 and 12.8.10
    private void CompactList(NodeCompaction node, PropertyTarget target, JObject list)
    {
        var compacted = JsonTree.ToArray(Compact(node.Context, target.Name, list[Keywords.List]!));
        if (target.Container.HasFlag(Containers.List))
        {
            // A list in a list container is the whole value; of several lists each is an item.
            if (target.Map.ContainsKey(target.Name)) throw Unlistable(target.Name);
            target.Map[target.Name] = compacted;
            return;
        }
        var spelled = new JObject { [Alias(node, Keywords.List)] = compacted };
        if (list[Keywords.Index] is { } index) spelled[Alias(node, Keywords.Index)] = index;
        AddToContainer(node, target, list, spelled);
    }

    // Step 12.8.7
    private void CompactGraph(NodeCompaction node, PropertyTarget target, JObject graph)
    {
        var compacted = Compact(node.Context, target.Name, graph[Keywords.Graph]!);
        var isSimple = ObjectKind.IsSimpleGraph(graph);
        if (target.Container.HasFlag(Containers.Graph) && target.Container.HasFlag(Containers.Id))
        {
            AddToMap(node, target, JsonTree.Text(graph[Keywords.Id]) is { } id ? iris.Compact(node.Context, id, isVocabulary: false) : null, compacted);
        }
        else if (target.Container.HasFlag(Containers.Graph) && target.Container.HasFlag(Containers.Index) && isSimple)
        {
            AddToMap(node, target, JsonTree.Text(graph[Keywords.Index]), compacted);
        }
        else if (target.Container.HasFlag(Containers.Graph) && isSimple)
        {
            if (compacted is JArray { Count: > 1 }) compacted = new JObject { [Alias(node, Keywords.Included)] = compacted };
            JsonTree.AddValue(target.Map, target.Name, compacted, target.AsArray);
        }
        else
        {
            var spelled = new JObject { [Alias(node, Keywords.Graph)] = compacted };
            if (JsonTree.Text(graph[Keywords.Id]) is { } id) spelled[Alias(node, Keywords.Id)] = iris.Compact(node.Context, id, isVocabulary: false);
            if (graph[Keywords.Index] is { } index) spelled[Alias(node, Keywords.Index)] = index;
            JsonTree.AddValue(target.Map, target.Name, spelled, target.AsArray);
        }
    }

    private void CompactValue(NodeCompaction node, PropertyTarget target, JToken item) =>
        AddToContainer(node, target, item, Compact(node.Context, target.Name, item));

    // Steps 12.8.9, 12.8.10
    private void AddToContainer(NodeCompaction node, PropertyTarget target, JToken item, JToken compacted)
    {
        var isMap = (target.Container & (Containers.Language | Containers.Index | Containers.Id | Containers.Type)) != 0 && !target.Container.HasFlag(Containers.Graph);
        if (!isMap)
        {
            JsonTree.AddValue(target.Map, target.Name, compacted, target.AsArray);
            return;
        }
        string? key;
        if (target.Container.HasFlag(Containers.Language) && ObjectKind.IsValue(item))
        {
            key = JsonTree.Text(item[Keywords.Language]);
            compacted = item[Keywords.Value]!.DeepClone();
        }
        else if (target.Container.HasFlag(Containers.Index))
        {
            key = node.Context.Find(target.Name)?.Index is { } property && property != Keywords.Index
                ? TakeIndexProperty(node, property, compacted)
                : JsonTree.Text((item as JObject)?[Keywords.Index]);
        }
        else if (target.Container.HasFlag(Containers.Id))
        {
            key = compacted is JObject map && map[Alias(node, Keywords.Id)] is { } id ? JsonTree.Text(JsonTree.Take(id)) : null;
        }
        else
        {
            key = TakeType(node, compacted);
            if (compacted is JObject { Count: 1 } rest && item is JObject { } full && full[Keywords.Id] is { } id
                && node.Context.ExpandKey(rest.Properties().First().Name) == Keywords.Id)
            {
                compacted = Compact(node.Context, target.Name, new JObject { [Keywords.Id] = id });
            }
        }
        AddToMap(node, target, key, compacted);
    }

    private void AddToMap(NodeCompaction node, PropertyTarget target, string? key, JToken compacted) => JsonTree.AddValue(
        JsonTree.ObjectAt(target.Map, target.Name), key ?? Alias(node, Keywords.None), compacted, target.AsArray);

    // Step 12.8.9.6
    private static string? TakeIndexProperty(NodeCompaction node, string property, JToken compacted)
    {
        if (compacted is not JObject map) return null;
        var iri = node.Context.ExpandKey(property);
        var entry = map.Entry(property)
            ?? map.Properties().FirstOrDefault(other => node.Context.ExpandKey(other.Name) == iri);
        return entry is not null && FirstOf(entry.Value) is { } first && JsonTree.IsString(first) ? TakeFirst(entry) : null;
    }

    // Step 12.8.9.8
    private string? TakeType(NodeCompaction node, JToken compacted) =>
        compacted is JObject map && map.Entry(Alias(node, Keywords.Type)) is { } entry ? TakeFirst(entry) : null;

    private static JToken? FirstOf(JToken value) => value is JArray array ? array.FirstOrDefault() : value;

    /// <summary>The first value of an entry, which loses it; the entry goes with its last value.</summary>
    private static string? TakeFirst(JProperty entry)
    {
        if (entry.Value is not JArray { Count: > 1 } array)
        {
            var only = JsonTree.Text(FirstOf(entry.Value));
            entry.Remove();
            return only;
        }
        var first = JsonTree.Text(array[0]);
        array.RemoveAt(0);
        if (array.Count > 1) return first;
        var single = JsonTree.Take(array[0]);
        entry.Value = single;
        return first;
    }

    private static JsonLdException Unlistable(string name) => new(
        JsonLdErrorCode.InvalidSetOrListObject, $"'{name}' is for one list, and here is another");

    /// <summary>Where an item goes.</summary>
    private readonly record struct PropertyTarget(JObject Map, string Name, Containers Container, bool AsArray);
}
