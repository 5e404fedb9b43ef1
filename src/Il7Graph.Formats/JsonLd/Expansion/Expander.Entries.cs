using Il7Graph.Formats.JsonLd.Contexts;
using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Expansion;

/// <summary>The entries of an object (API §5.1.2, steps 13 and 14), and what the object must be in the end (steps 15 to 19).</summary>
internal sealed partial class Expander
{
    // Steps 13, 14
    private void ExpandEntries(NodeExpansion node, JObject element)
    {
        List<JProperty>? nests = null;
        foreach (var entry in JsonTree.Properties(element, ordered))
        {
            if (entry.Name == Keywords.Context) continue;
            var property = node.Context.ExpandKey(entry.Name);
            if (property == Keywords.Nest) (nests ??= []).Add(entry);
            else if (property is not null && Keywords.IsKeywordOrFraming(property)) ExpandKeyword(node, property, entry);
            else if (property is null || !property.Contains(':', StringComparison.Ordinal)) observer?.KeyWithoutIri(entry);
            else ExpandProperty(node, property, entry);
        }
        foreach (var nest in nests ?? []) ExpandNest(node, nest);
    }

    // Step 14
    private void ExpandNest(NodeExpansion node, JProperty nest)
    {
        if (node.Place.Property == Keywords.Reverse) throw ReverseMapKeyword(nest);
        var scoped = node.Context.Find(nest.Name) is { Context: not null } definition ? contexts.ProcessScoped(node.Context, definition) : node.Context;
        var inner = node with { Place = node.Place with { Context = scoped } };
        foreach (var value in JsonTree.Items(nest.Value))
        {
            if (value is not JObject map || map.Properties().Any(entry => scoped.ExpandKey(entry.Name) == Keywords.Value))
            {
                throw new JsonLdException(JsonLdErrorCode.InvalidNestValue, "what is nested is an object with properties", nest);
            }
            ExpandEntries(inner, map);
        }
    }

    // Steps 13.5 to 13.14
    private void ExpandProperty(NodeExpansion node, string property, JProperty entry)
    {
        if (observer is not null) CheckIri(property, entry);
        var definition = node.Context.Find(entry.Name);
        var container = definition?.Container ?? Containers.None;
        var expanded = ExpandPropertyValue(node, entry, definition, container);
        if (expanded is null) return;
        // Step 13.11
        if (container.HasFlag(Containers.List) && !ObjectKind.IsList(expanded)) expanded = new JObject { [Keywords.List] = JsonTree.ToArray(expanded) };
        // Step 13.12
        if (container.HasFlag(Containers.Graph) && (container & (Containers.Id | Containers.Index)) == 0) expanded = Graphs(expanded);
        if (definition is { IsReverse: true })
        {
            foreach (var item in JsonTree.TakeItems(expanded)) AddReverse(node.Result, property, item, entry);
        }
        else
        {
            JsonTree.AddValue(node.Result, property, expanded, asArray: true);
        }
    }

    // Steps 13.6 to 13.9
    private JToken? ExpandPropertyValue(NodeExpansion node, JProperty entry, TermDefinition? definition, Containers container)
    {
        if (definition?.Type == Keywords.Json) return new JObject { [Keywords.Value] = entry.Value.DeepClone(), [Keywords.Type] = Keywords.Json };
        if (entry.Value is JObject map)
        {
            if (container.HasFlag(Containers.Language)) return ExpandLanguageMap(node, map, definition!);
            if ((container & (Containers.Index | Containers.Type | Containers.Id)) != 0) return ExpandIndexMap(node, entry.Name, map, definition!);
        }
        return Expand(node.Place with { Property = entry.Name, FromMap = false }, entry.Value);
    }

    private static JArray Graphs(JToken expanded)
    {
        var graphs = new JArray();
        foreach (var item in JsonTree.TakeItems(expanded)) graphs.Add(new JObject { [Keywords.Graph] = JsonTree.ToArray(item) });
        return graphs;
    }

    // Step 13.13
    private static void AddReverse(JObject result, string property, JToken item, JProperty at)
    {
        if (ObjectKind.IsValue(item) || ObjectKind.IsList(item))
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidReversePropertyValue, $"what '{at.Name}' comes from is a node", at);
        }
        JsonTree.AddValue(JsonTree.ObjectAt(result, Keywords.Reverse), property, item, asArray: true);
    }

    // Steps 15 to 19
    private static JToken? Checked(NodeExpansion node, JObject element)
    {
        var result = node.Result;
        if (result.ContainsKey(Keywords.Value))
        {
            if (!IsValueToKeep(node, element)) return null;
        }
        else if (result.Entry(Keywords.Type) is { Value: not JArray } type)
        {
            var single = type.Value;
            type.Value = JValue.CreateNull();
            type.Value = new JArray(single);
        }
        else if (result.ContainsKey(Keywords.Set) || result.ContainsKey(Keywords.List))
        {
            if (result.Count > (result.ContainsKey(Keywords.Index) ? 2 : 1))
            {
                throw new JsonLdException(JsonLdErrorCode.InvalidSetOrListObject, "beside @set or @list stands @index and nothing else", element);
            }
            if (result[Keywords.Set] is { } set) return JsonTree.Take(set);
        }
        if (result.Count == 1 && result.ContainsKey(Keywords.Language)) return null;
        return node.Place.IsTop && IsFloating(result, node.IsFrame) ? null : result;
    }

    // Step 19
    private static bool IsFloating(JObject result, bool isFrame) =>
        (result.Count == 0 && !isFrame) || result.ContainsKey(Keywords.Value) || result.ContainsKey(Keywords.List) || (!isFrame && ObjectKind.IsReference(result));

    // Step 15
    private static bool IsValueToKeep(NodeExpansion node, JObject element)
    {
        var result = node.Result;
        var type = result[Keywords.Type];
        var language = result[Keywords.Language];
        var value = result[Keywords.Value]!;
        if (result.Properties().Any(property => property.Name is not (Keywords.Direction or Keywords.Index or Keywords.Language or Keywords.Type or Keywords.Value))
            || (type is not null && (language is not null || result.ContainsKey(Keywords.Direction))))
        {
            throw new JsonLdException(
                JsonLdErrorCode.InvalidValueObject, "beside @value stand @type, or @language and @direction, and @index", element);
        }
        if (JsonTree.Text(type) == Keywords.Json) return true;
        if (JsonTree.IsNull(value) || (JsonTree.IsEmptyArray(value) && !node.IsFrame)) return false;
        if (node.IsFrame) return true;
        if (language is not null && !JsonTree.IsString(value))
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidLanguageTaggedValue, "a value with a language is a string", element);
        }
        if (type is not null && (JsonTree.Text(type) is not { } datatype || !IriSyntax.HasScheme(datatype) || datatype.Contains(' ', StringComparison.Ordinal)))
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidTypedValue, "the type of a value is one IRI", element);
        }
        return true;
    }

    private void CheckIri(string iri, JToken at)
    {
        if (!iri.StartsWith("_:", StringComparison.Ordinal) && !Keywords.IsKeywordOrFraming(iri) && !IriForm.IsWellFormed(iri)) observer?.UnusableIri(iri, at);
    }
}
