using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd;

/// <summary>What an object of an expanded document is (JSON-LD 1.1 §1.4).</summary>
internal static class ObjectKind
{
    public static bool IsValue(JToken token) => token is JObject map && map.ContainsKey(Keywords.Value);

    public static bool IsList(JToken token) => token is JObject map && map.ContainsKey(Keywords.List);

    /// <summary>True for <c>@graph</c> with nothing but <c>@id</c> and <c>@index</c> beside it.</summary>
    public static bool IsGraph(JToken token) => token is JObject map && map.ContainsKey(Keywords.Graph)
        && map.Properties().All(property => property.Name is Keywords.Graph or Keywords.Id or Keywords.Index);

    /// <summary>True for a graph object without <c>@id</c>.</summary>
    public static bool IsSimpleGraph(JToken token) => IsGraph(token) && !((JObject)token).ContainsKey(Keywords.Id);

    public static bool IsNode(JToken token) => token is JObject map
        && !map.ContainsKey(Keywords.Value) && !map.ContainsKey(Keywords.List) && !map.ContainsKey(Keywords.Set);

    /// <summary>True for an object with <c>@id</c> and nothing else.</summary>
    public static bool IsReference(JToken token) => token is JObject { Count: 1 } map && map.ContainsKey(Keywords.Id);
}
