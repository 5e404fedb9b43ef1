using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>What to look for when a term is chosen for a value: containers, and a type or a language (JSON-LD 1.1 API §6.2.2, steps
/// 4.1 to 4.14).</summary>
internal sealed class TermChoice(ActiveContext active)
{
    private readonly string _defaultLanguage = InverseContext.LanguageKey(active.Language, active.Direction) ?? Keywords.None;

    /// <summary>The keys of containers, the best first.</summary>
    public List<string> Containers { get; } = [];

    /// <summary><c>@language</c>, <c>@type</c> or <c>@any</c>.</summary>
    public string Kind { get; private set; } = Keywords.Language;

    /// <summary>The type or language.</summary>
    public string Value { get; private set; } = Keywords.Null;

    /// <summary>The values that come before <see cref="Value"/> itself.</summary>
    public List<string> PreferredValues() => Value == Keywords.Reverse ? [Keywords.Reverse] : [];

    public void Consider(JObject? value, bool isReverse)
    {
        var hasIndex = value?.ContainsKey(Keywords.Index) == true;
        var isGraph = value is not null && ObjectKind.IsGraph(value);
        if (hasIndex && !isGraph) Containers.AddRange(["@index", "@index@set"]);
        if (isReverse)
        {
            (Kind, Value) = (Keywords.Type, Keywords.Reverse);
            Containers.Add("@set");
        }
        else if (value is not null && ObjectKind.IsList(value))
        {
            ConsiderList(value, hasIndex);
        }
        else if (isGraph)
        {
            ConsiderGraph(value!, hasIndex);
        }
        else
        {
            ConsiderValueOrNode(value, hasIndex);
        }
        Containers.Add(Keywords.None);
        if (!hasIndex) Containers.AddRange(["@index", "@index@set"]);
        if (value is { Count: 1 } && value.ContainsKey(Keywords.Value)) Containers.AddRange(["@language", "@language@set"]);
    }

    // Step 4.7
    private void ConsiderList(JObject value, bool hasIndex)
    {
        if (!hasIndex) Containers.Add("@list");
        var list = (JArray)value[Keywords.List]!;
        if (list.Count == 0)
        {
            (Kind, Value) = (Keywords.Any, _defaultLanguage);
            return;
        }
        string? language = null;
        string? type = null;
        foreach (var item in list)
        {
            var (itemLanguage, itemType) = LanguageAndType(item);
            language ??= itemLanguage;
            if (language != itemLanguage && ObjectKind.IsValue(item)) language = Keywords.None;
            type ??= itemType;
            if (type != itemType) type = Keywords.None;
            if (language == Keywords.None && type == Keywords.None) break;
        }
        (Kind, Value) = type != Keywords.None ? (Keywords.Type, type!) : (Keywords.Language, language!);
    }

    private static (string Language, string Type) LanguageAndType(JToken item)
    {
        if (item is not JObject value || !ObjectKind.IsValue(value)) return (Keywords.None, Keywords.Id);
        if (InverseContext.LanguageKey(value[Keywords.Language], value[Keywords.Direction]) is { } language) return (language, Keywords.None);
        return (string?)value[Keywords.Type] is { } type ? (Keywords.None, type) : (Keywords.Null, Keywords.None);
    }

    // Step 4.8
    private void ConsiderGraph(JObject value, bool hasIndex)
    {
        var hasId = value.ContainsKey(Keywords.Id);
        if (hasIndex) Containers.AddRange(["@graph@index", "@graph@index@set"]);
        if (hasId) Containers.AddRange(["@graph@id", "@graph@id@set"]);
        Containers.AddRange(["@graph", "@graph@set", "@set"]);
        if (!hasIndex) Containers.AddRange(["@graph@index", "@graph@index@set"]);
        if (!hasId) Containers.AddRange(["@graph@id", "@graph@id@set"]);
        Containers.AddRange(["@index", "@index@set"]);
        (Kind, Value) = (Keywords.Type, Keywords.Id);
    }

    // Step 4.9
    private void ConsiderValueOrNode(JObject? value, bool hasIndex)
    {
        if (value is null || !ObjectKind.IsValue(value))
        {
            (Kind, Value) = (Keywords.Type, Keywords.Id);
            Containers.AddRange(["@id", "@id@set", "@type", "@set@type"]);
        }
        else if (!hasIndex && InverseContext.LanguageKey(value[Keywords.Language], value[Keywords.Direction]) is { } language)
        {
            Value = language;
            Containers.AddRange(["@language", "@language@set"]);
        }
        else if ((string?)value[Keywords.Type] is { } type)
        {
            (Kind, Value) = (Keywords.Type, type);
        }
        Containers.Add("@set");
    }
}
