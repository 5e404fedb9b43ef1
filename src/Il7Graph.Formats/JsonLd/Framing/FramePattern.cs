using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Framing;

/// <summary>The parts of expanded frames.</summary>
internal static class FramePattern
{
    /// <summary>The frame of an expanded frame document or property: its one object.</summary>
    /// <exception cref="JsonLdException">It is no frame.</exception>
    public static JObject Of(JToken? frame)
    {
        var first = frame is JArray array ? array.FirstOrDefault() : frame;
        if (first is not JObject map || (frame is JArray { Count: > 1 })) throw Invalid("a frame is one object");
        Check(map);
        return map;
    }

    /// <summary>The first value of a property of a frame; null if there is none.</summary>
    public static JObject? First(JObject frame, string property) => (frame[property] as JArray)?.FirstOrDefault() as JObject;

    /// <summary>The values of a property as a frame has them: an array, or one by itself.</summary>
    public static IReadOnlyList<JToken> Values(JObject map, string property) => map[property] switch
    {
        null => [],
        JArray array => [.. array],
        var single => [single],
    };

    public static bool IsWildcard(JToken? value) => value is JObject { Count: 0 };

    // Framing §4.3.2, step 1
    private static void Check(JObject frame)
    {
        foreach (var id in Values(frame, Keywords.Id))
        {
            if (!IsWildcard(id) && (JsonTree.Text(id) is not { } iri || !IriSyntax.HasScheme(iri))) throw Invalid("@id of a frame is an IRI or {}");
        }
        foreach (var type in Values(frame, Keywords.Type))
        {
            var isValid = type is JObject map ? map.Count == 0 || map.ContainsKey(Keywords.Default) : JsonTree.Text(type) is { } iri && IriSyntax.HasScheme(iri);
            if (!isValid) throw Invalid("@type of a frame is an IRI, {} or a default");
        }
    }

    private static JsonLdException Invalid(string message) => new(JsonLdErrorCode.InvalidFrame, message);
}
