using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Expansion;

/// <summary>The keywords of an object (API §5.1.2, step 13.4).</summary>
internal sealed partial class Expander
{
    private void ExpandKeyword(NodeExpansion node, string keyword, JProperty entry)
    {
        // Steps 13.4.1, 13.4.2
        if (node.Place.Property == Keywords.Reverse) throw ReverseMapKeyword(entry);
        if (node.Result.ContainsKey(keyword) && !(keyword is Keywords.Included or Keywords.Type && !contexts.Is10))
        {
            throw new JsonLdException(JsonLdErrorCode.CollidingKeywords, $"'{entry.Name}' is {keyword} a second time", entry);
        }
        switch (keyword)
        {
            case Keywords.Id:
                node.Result[keyword] = ExpandId(node, entry);
                break;
            case Keywords.Type:
                AddTypes(node, ExpandTypes(node, entry));
                break;
            case Keywords.Graph:
                node.Result[keyword] = ArrayOf(Expand(node.Place with { Property = Keywords.Graph, FromMap = false }, entry.Value));
                break;
            case Keywords.Included when !contexts.Is10:
                ExpandIncluded(node, entry);
                break;
            case Keywords.Value:
                node.Result[keyword] = ExpandValueEntry(node, entry);
                break;
            case Keywords.Language:
                node.Result[keyword] = ExpandLanguage(node, entry);
                break;
            case Keywords.Direction when !contexts.Is10:
                node.Result[keyword] = ExpandDirection(node, entry);
                break;
            case Keywords.Index:
                node.Result[keyword] = JsonTree.Text(entry.Value) ?? throw Fail(JsonLdErrorCode.InvalidIndexValue, "@index is a string", entry);
                break;
            case Keywords.List:
                ExpandList(node, entry);
                break;
            case Keywords.Set:
                if (Expand(node.Place with { FromMap = false }, entry.Value) is { } set) node.Result[keyword] = set;
                break;
            case Keywords.Reverse:
                ExpandReverse(node, entry);
                break;
            case Keywords.Default or Keywords.Embed or Keywords.Explicit or Keywords.OmitDefault or Keywords.RequireAll when node.IsFrame:
                if (Expand(node.Place with { Property = keyword, FromMap = false }, entry.Value) is { } option) node.Result[keyword] = option;
                break;
        }
    }

    // Step 13.4.3
    private JToken ExpandId(NodeExpansion node, JProperty entry)
    {
        if (JsonTree.Text(entry.Value) is { } text)
        {
            var id = Reference(text);
            return node.IsFrame ? new JArray(id) : id;
        }
        if (node.IsFrame && JsonTree.IsEmptyObject(entry.Value)) return new JArray(new JObject());
        if (node.IsFrame && entry.Value is JArray { Count: > 0 } array && array.All(JsonTree.IsString)) return new JArray(array.Select(item => Reference((string)item!)));
        throw Fail(JsonLdErrorCode.InvalidIdValue, "@id is an IRI", entry);

        JValue Reference(string reference)
        {
            var iri = node.Context.ExpandIri(reference, isReference: true, isVocabulary: false);
            if (iri is not null && observer is not null) CheckIri(iri, entry);
            return JsonTree.StringOrNull(iri);
        }
    }

    // Step 13.4.4
    private JToken ExpandTypes(NodeExpansion node, JProperty entry)
    {
        if (node.IsFrame)
        {
            if (JsonTree.IsEmptyObject(entry.Value)) return new JObject();
            if (entry.Value is JObject map && map.Count == 1 && map[Keywords.Default] is { } preset) return new JObject { [Keywords.Default] = TypesOf(node, preset, entry) };
        }
        return TypesOf(node, entry.Value, entry);
    }

    private JToken TypesOf(NodeExpansion node, JToken value, JProperty entry)
    {
        if (value is not JArray array) return TypeOf(node, value, entry);
        return new JArray(array.Select(item => TypeOf(node, item, entry)));
    }

    private JValue TypeOf(NodeExpansion node, JToken item, JProperty entry)
    {
        var type = JsonTree.Text(item) ?? throw Fail(JsonLdErrorCode.InvalidTypeValue, "@type is an IRI or an array of IRIs", entry);
        var iri = node.TypeScoped.ExpandIri(type, isReference: true, isVocabulary: true);
        if (iri is not null && observer is not null) CheckIri(iri, entry);
        return JsonTree.StringOrNull(iri);
    }

    private static void AddTypes(NodeExpansion node, JToken types)
    {
        if (node.Result.ContainsKey(Keywords.Type)) JsonTree.AddValue(node.Result, Keywords.Type, types, asArray: true);
        else node.Result[Keywords.Type] = types;
    }

    // Step 13.4.6
    private void ExpandIncluded(NodeExpansion node, JProperty entry)
    {
        var included = ArrayOf(Expand(node.Place with { Property = null, FromMap = false }, entry.Value));
        if (included.Count == 0 && !JsonTree.IsEmptyArray(entry.Value) || !included.All(ObjectKind.IsNode))
        {
            throw Fail(JsonLdErrorCode.InvalidIncludedValue, "@included has nodes only", entry);
        }
        JsonTree.AddValue(node.Result, Keywords.Included, included, asArray: true);
    }

    // Step 13.4.7
    private JToken ExpandValueEntry(NodeExpansion node, JProperty entry)
    {
        var value = entry.Value;
        if (node.InputType == Keywords.Json)
        {
            return contexts.Is10 ? throw Fail(JsonLdErrorCode.InvalidValueObjectValue, "JSON literals came with JSON-LD 1.1", entry) : value.DeepClone();
        }
        if (JsonTree.IsNull(value)) return value.DeepClone();
        if (JsonTree.IsScalar(value)) return node.IsFrame ? new JArray(value) : value.DeepClone();
        if (node.IsFrame && (JsonTree.IsEmptyObject(value) || (value is JArray array && array.All(JsonTree.IsScalar)))) return ArrayOf(value.DeepClone());
        throw Fail(JsonLdErrorCode.InvalidValueObjectValue, "@value is a string, a number, a boolean or null", entry);
    }

    // Step 13.4.8
    private JToken ExpandLanguage(NodeExpansion node, JProperty entry)
    {
        if (JsonTree.Text(entry.Value) is { } language)
        {
            CheckLanguage(language, entry);
            language = language.ToLowerInvariant();
            return node.IsFrame ? new JArray(language) : language;
        }
        if (node.IsFrame && IsEmptyObjectOrStrings(entry.Value)) return ArrayOf(entry.Value.DeepClone());
        throw Fail(JsonLdErrorCode.InvalidLanguageTaggedString, "@language is a language tag", entry);
    }

    // Step 13.4.9
    private static JToken ExpandDirection(NodeExpansion node, JProperty entry)
    {
        if (JsonTree.Text(entry.Value) is "ltr" or "rtl") return node.IsFrame ? new JArray(entry.Value) : entry.Value.DeepClone();
        if (node.IsFrame && IsEmptyObjectOrStrings(entry.Value)) return ArrayOf(entry.Value.DeepClone());
        throw Fail(JsonLdErrorCode.InvalidBaseDirection, "@direction is \"ltr\" or \"rtl\"", entry);
    }

    // Step 13.4.11
    private void ExpandList(NodeExpansion node, JProperty entry)
    {
        if (node.Place.IsTop) return;
        node.Result[Keywords.List] = ArrayOf(Expand(node.Place with { FromMap = false }, entry.Value));
    }

    // Step 13.4.13
    private void ExpandReverse(NodeExpansion node, JProperty entry)
    {
        if (entry.Value is not JObject) throw Fail(JsonLdErrorCode.InvalidReverseValue, "@reverse is an object", entry);
        if (Expand(node.Place with { Property = Keywords.Reverse, FromMap = false }, entry.Value) is not JObject expanded) return;
        if (expanded[Keywords.Reverse] is JObject twice)
        {
            foreach (var property in twice.Properties().ToList()) JsonTree.AddValue(node.Result, property.Name, JsonTree.Take(property.Value), asArray: true);
            expanded.Remove(Keywords.Reverse);
        }
        foreach (var property in expanded.Properties())
        {
            foreach (var item in JsonTree.TakeItems(property.Value)) AddReverse(node.Result, property.Name, item, entry);
        }
    }

    private void CheckLanguage(string language, JToken at)
    {
        if (observer is not null && !LanguageTag.IsWellFormed(language)) observer.UnusableLanguage(language, at);
    }

    private static bool IsEmptyObjectOrStrings(JToken value) =>
        JsonTree.IsEmptyObject(value) || (value is JArray array && array.All(JsonTree.IsString));

    /// <summary>An array of what came out of an expansion.</summary>
    private static JArray ArrayOf(JToken? expanded) => expanded is null ? [] : JsonTree.ToArray(expanded);

    private static JsonLdException ReverseMapKeyword(JProperty entry) =>
        Fail(JsonLdErrorCode.InvalidReversePropertyMap, $"under @reverse stand properties, and '{entry.Name}' is a keyword", entry);

    private static JsonLdException Fail(JsonLdErrorCode code, string message, JToken at) => new(code, message, at);
}
