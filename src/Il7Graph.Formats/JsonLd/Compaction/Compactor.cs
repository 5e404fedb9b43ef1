using Il7Graph.Formats.JsonLd.Contexts;
using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Compaction;

/// <summary>Compaction (JSON-LD 1.1 API §6.1): an expanded document in the terms of a context. The input stays as it is.</summary>
/// <param name="iris">How IRIs are shortened.</param>
/// <param name="compactArrays">Whether arrays of one item become the item.</param>
/// <param name="ordered">Whether keys are worked on in the order of their code units.</param>
internal sealed partial class Compactor(ContextProcessor contexts, IriCompaction iris, bool compactArrays, bool ordered)
{
    private readonly ValueCompaction _values = new(iris);

    /// <summary>Compacts an element under a property; the result has no parent.</summary>
    /// <param name="property">The active property; null at the top.</param>
    public JToken Compact(ActiveContext context, string? property, JToken element) => element switch
    {
        JArray array => CompactArray(context, property, array),
        JObject map => CompactObject(context, property, map),
        _ => element.DeepClone(),
    };

    // Step 3
    private JToken CompactArray(ActiveContext context, string? property, JArray array)
    {
        var result = new JArray();
        foreach (var item in array)
        {
            var compacted = Compact(context, property, item);
            if (!JsonTree.IsNull(compacted)) result.Add(compacted);
        }
        var isKept = result.Count != 1 || !compactArrays || property is Keywords.Graph or Keywords.Set
            || (ContainerOf(context, property) & (Containers.List | Containers.Set)) != 0;
        return isKept ? result : JsonTree.Take(result[0]);
    }

    // Steps 5 to 13
    private JToken CompactObject(ActiveContext active, string? property, JObject element)
    {
        var context = active;
        if (context.Previous is { } previous && !element.ContainsKey(Keywords.Value) && !ObjectKind.IsReference(element)) context = previous;
        if (active.Find(property) is { Context: not null } definition) context = contexts.ProcessScoped(context, definition);
        // Step 7
        if (_values.Shorten(context, property, element) is { } value) return value;
        // Step 8
        if (element[Keywords.List] is { } list && ContainerOf(context, property).HasFlag(Containers.List)) return Compact(context, property, list);
        var node = new NodeCompaction(WithTypeScopes(context, element), context, property);
        foreach (var entry in JsonTree.Properties(element, ordered))
        {
            if (entry.Name.StartsWith('@') && CompactKeyword(node, entry)) continue;
            CompactProperty(node, entry);
        }
        return node.Result;
    }

    // Step 11
    private ActiveContext WithTypeScopes(ActiveContext context, JObject element)
    {
        if (element[Keywords.Type] is not { } types) return context;
        var typeScoped = context;
        var terms = JsonTree.Items(types).Select(JsonTree.Text).OfType<string>().Select(type => iris.Compact(typeScoped, type)).Order(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (typeScoped.Find(term) is { Context: not null } definition) context = contexts.ProcessScoped(context, definition, isType: true);
        }
        return context;
    }

    // Steps 12.1 to 12.6; framing has put its preserved values back before
    private bool CompactKeyword(NodeCompaction node, JProperty entry)
    {
        switch (entry.Name)
        {
            case Keywords.Id:
                node.Result[Alias(node, Keywords.Id)] = CompactId(node.Context, entry.Value);
                return true;
            case Keywords.Type:
                CompactTypes(node, entry.Value);
                return true;
            case Keywords.Reverse:
                CompactReverse(node, entry.Value);
                return true;
            case Keywords.Index when ContainerOf(node.Context, node.Property).HasFlag(Containers.Index):
                return true;
            case Keywords.Direction or Keywords.Index or Keywords.Language or Keywords.Value:
                node.Result[Alias(node, entry.Name)] = entry.Value.DeepClone();
                return true;
            default:
                return false;
        }
    }

    // Step 12.1
    private JToken CompactId(ActiveContext context, JToken id) => id switch
    {
        JArray array when !compactArrays || array.Count != 1 => new JArray(array.Select(item => CompactId(context, item))),
        JArray array => CompactId(context, array[0]),
        _ when JsonTree.Text(id) is { } iri => iris.Compact(context, iri, isVocabulary: false),
        _ => id.DeepClone(),
    };

    // Step 12.2
    private void CompactTypes(NodeCompaction node, JToken types)
    {
        var alias = Alias(node, Keywords.Type);
        var compacted = new JArray(JsonTree.Items(types).Select(
            type => JsonTree.Text(type) is { } iri ? iris.Compact(node.TypeScoped, iri) : type.DeepClone()));
        var asArray = !compactArrays || (!contexts.Is10 && ContainerOf(node.Context, alias).HasFlag(Containers.Set)) || compacted.Count == 0;
        JsonTree.AddValue(node.Result, alias, compacted, asArray);
    }

    // Step 12.3
    private void CompactReverse(NodeCompaction node, JToken value)
    {
        var compacted = (JObject)Compact(node.Context, Keywords.Reverse, value);
        foreach (var entry in compacted.Properties().ToList())
        {
            if (node.Context.Find(entry.Name) is not { IsReverse: true } definition) continue;
            var asArray = definition.Container.HasFlag(Containers.Set) || !compactArrays;
            JsonTree.AddValue(node.Result, entry.Name, JsonTree.Take(entry.Value), asArray);
        }
        if (compacted.Count > 0) node.Result[Alias(node, Keywords.Reverse)] = compacted;
    }

    private string Alias(NodeCompaction node, string keyword) => iris.Compact(node.Context, keyword);

    private static Containers ContainerOf(ActiveContext context, string? property) => context.Find(property)?.Container ?? Containers.None;
}
