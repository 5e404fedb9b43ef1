using Il7Graph.Formats.JsonLd.Contexts;
using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Compaction;

/// <summary>Value compaction (JSON-LD 1.1 API §6.3): a value object or a reference as a plain string, number or boolean where its
/// property allows it.</summary>
internal sealed class ValueCompaction(IriCompaction iris)
{
    /// <summary>The short form, without a parent; null if the value must stay an object.</summary>
    public JToken? Shorten(ActiveContext context, string? property, JObject value)
    {
        var definition = context.Find(property);
        if (value[Keywords.Id] is { } id)
        {
            // Step 6
            var isShortId = definition?.Type is Keywords.Id or Keywords.Vocab && JsonTree.IsString(id) && value.Count == (value.ContainsKey(Keywords.Index) ? 2 : 1);
            return isShortId ? new JValue(iris.Compact(context, (string)id!, isVocabulary: definition!.Type == Keywords.Vocab)) : null;
        }
        var isIndexNeeded = value.ContainsKey(Keywords.Index) && definition?.Container.HasFlag(Containers.Index) != true;
        if (isIndexNeeded || definition?.Type == Keywords.None || value[Keywords.Value] is not { } plain) return null;
        // Steps 7 to 10
        var isShort = value[Keywords.Type] is { } type
            ? JsonTree.Text(type) is { } datatype && datatype == definition?.Type
            : !JsonTree.IsString(plain) || HasDefaults(context, definition, value);
        return isShort ? plain.DeepClone() : null;
    }

    /// <summary>True if language and direction are those that a plain string would get here.</summary>
    private static bool HasDefaults(ActiveContext context, TermDefinition? definition, JObject value)
    {
        var language = definition is null ? context.Language : definition.Language.Or(context.Language);
        var direction = definition is null ? context.Direction : definition.Direction.Or(context.Direction);
        return string.Equals(JsonTree.Text(value[Keywords.Language]), language, StringComparison.OrdinalIgnoreCase)
            && JsonTree.Text(value[Keywords.Direction]) == direction;
    }
}
