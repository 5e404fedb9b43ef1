using Il7Graph.Formats.JsonLd.Contexts;
using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Expansion;

/// <summary>Values by language, index, id or type (API §5.1.2, steps 13.7 and 13.8), and single values (API §5.3).</summary>
internal sealed partial class Expander
{
    // Step 13.7
    private JArray ExpandLanguageMap(NodeExpansion node, JObject map, TermDefinition definition)
    {
        var result = new JArray();
        var direction = definition.Direction.Or(node.Context.Direction);
        foreach (var entry in JsonTree.Properties(map, ordered))
        {
            var isNone = node.Context.ExpandKey(entry.Name) == Keywords.None;
            foreach (var item in JsonTree.Items(entry.Value))
            {
                if (JsonTree.IsNull(item)) continue;
                if (!JsonTree.IsString(item)) throw Fail(JsonLdErrorCode.InvalidLanguageMapValue, "the values of a language map are strings", entry);
                var value = new JObject { [Keywords.Value] = item };
                if (!isNone)
                {
                    CheckLanguage(entry.Name, entry);
                    value[Keywords.Language] = entry.Name.ToLowerInvariant();
                }
                if (direction is not null) value[Keywords.Direction] = direction;
                result.Add(value);
            }
        }
        return result;
    }

    // Step 13.8
    private JArray ExpandIndexMap(NodeExpansion node, string key, JObject map, TermDefinition definition)
    {
        var result = new JArray();
        var container = definition.Container;
        var outer = (container & (Containers.Id | Containers.Type)) != 0 ? node.Context.Previous ?? node.Context : node.Context;
        foreach (var entry in JsonTree.Properties(map, ordered))
        {
            var context = container.HasFlag(Containers.Type) && outer.Find(entry.Name) is { Context: not null } type
                ? contexts.ProcessScoped(outer, type, isType: true)
                : outer;
            var index = node.Context.ExpandKey(entry.Name);
            if (Expand(new Place(context, key, node.IsFrame, FromMap: true), entry.Value) is not { } expanded) continue;
            foreach (var item in JsonTree.TakeItems(expanded))
            {
                var indexed = container.HasFlag(Containers.Graph) && !ObjectKind.IsGraph(item)
                    ? new JObject { [Keywords.Graph] = JsonTree.ToArray(item) }
                    : (JObject)item;
                if (index != Keywords.None) AddIndex(node, indexed, index, entry, definition);
                result.Add(indexed);
            }
        }
        return result;
    }

    // Steps 13.8.3.7.2 to 13.8.3.7.5
    private void AddIndex(NodeExpansion node, JObject item, string? index, JProperty entry, TermDefinition definition)
    {
        if (definition.Container.HasFlag(Containers.Index))
        {
            if (definition.Index is { } property && property != Keywords.Index) AddIndexProperty(node, item, entry, property);
            else if (!item.ContainsKey(Keywords.Index)) item[Keywords.Index] = entry.Name;
        }
        else if (definition.Container.HasFlag(Containers.Id))
        {
            if (item.ContainsKey(Keywords.Id)) return;
            var id = node.Context.ExpandIri(entry.Name, isReference: true, isVocabulary: false);
            if (id is not null && observer is not null) CheckIri(id, entry);
            item[Keywords.Id] = JsonTree.StringOrNull(id);
        }
        else if (index is not null)
        {
            var types = new JArray(index);
            if (observer is not null) CheckIri(index, entry);
            if (item[Keywords.Type] is { } others) Append(types, JsonTree.ToArray(others));
            item[Keywords.Type] = types;
        }
    }

    private void AddIndexProperty(NodeExpansion node, JObject item, JProperty entry, string property)
    {
        var iri = node.Context.ExpandKey(property)!;
        var values = new JArray(ExpandValue(node.Context, property, new JValue(entry.Name)));
        if (item[iri] is { } others) Append(values, JsonTree.ToArray(others));
        item[iri] = values;
        if (item.ContainsKey(Keywords.Value))
        {
            throw Fail(JsonLdErrorCode.InvalidValueObject, "a value that is no node cannot be given the property of its index", entry);
        }
    }

    /// <summary>Value expansion (API §5.3): a string, number or boolean under a property.</summary>
    private JObject ExpandValue(ActiveContext context, string property, JValue value)
    {
        var definition = context.Find(property);
        if (definition?.Type is Keywords.Id or Keywords.Vocab && JsonTree.Text(value) is { } text)
        {
            var iri = context.ExpandIri(text, isReference: true, isVocabulary: definition.Type == Keywords.Vocab);
            if (iri is not null && observer is not null) CheckIri(iri, value);
            return new JObject { [Keywords.Id] = JsonTree.StringOrNull(iri) };
        }
        var result = new JObject { [Keywords.Value] = value };
        if (definition?.Type is { } type && type is not (Keywords.Id or Keywords.Vocab or Keywords.None))
        {
            result[Keywords.Type] = type;
        }
        else if (JsonTree.IsString(value))
        {
            var language = definition is null ? context.Language : definition.Language.Or(context.Language);
            var direction = definition is null ? context.Direction : definition.Direction.Or(context.Direction);
            if (language is not null) result[Keywords.Language] = language;
            if (direction is not null) result[Keywords.Direction] = direction;
        }
        return result;
    }
}
