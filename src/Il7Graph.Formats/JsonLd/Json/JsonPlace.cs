using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>Where a key or an object stands in its text; an annotation of <c>JProperty</c> and <c>JObject</c>.</summary>
internal sealed record JsonPlace(int Line, int Column, int Length)
{
    /// <summary>The place of a token or of the nearest around it that has one.</summary>
    public static JsonPlace? Of(JToken token)
    {
        for (JToken? around = token; around is not null; around = around.Parent)
        {
            if (around.Annotation<JsonPlace>() is { } place) return place;
            if (around is IJsonLineInfo info && info.HasLineInfo()) return new JsonPlace(info.LineNumber, info.LinePosition, 0);
        }
        return null;
    }
}
