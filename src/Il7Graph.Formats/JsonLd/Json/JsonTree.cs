using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>Steps on trees that the algorithms of JSON-LD take all the time.</summary>
/// <remarks>A token that has a parent is copied, deeply, when it is added elsewhere. What is meant to move is taken out first.</remarks>
internal static class JsonTree
{
    /// <summary>The items of an array; of anything else, itself.</summary>
    public static IEnumerable<JToken> Items(JToken token) => token is JArray array ? array : new[] { token }; // [token] would be a JArray with a copy

    /// <summary>The entry with this key, or null.</summary>
    public static JProperty? Entry(this JObject map, string key) => map.Property(key, StringComparison.Ordinal);

    public static bool IsNull(JToken? token) => token is null || token.Type == JTokenType.Null;

    public static bool IsString(JToken token) => token.Type == JTokenType.String;

    /// <summary>True for strings, numbers and booleans.</summary>
    public static bool IsScalar(JToken token) => token.Type is JTokenType.String or JTokenType.Integer or JTokenType.Float or JTokenType.Boolean;

    public static bool IsEmptyArray(JToken token) => token is JArray { Count: 0 };

    public static bool IsEmptyObject(JToken token) => token is JObject { Count: 0 };

    /// <summary>The text of a string; null for anything else.</summary>
    public static string? Text(JToken? token) => token?.Type == JTokenType.String ? (string?)((JValue)token).Value : null;

    /// <summary>A string, or JSON null. The library would make a string of null.</summary>
    public static JValue StringOrNull(string? text) => text is null ? JValue.CreateNull() : new JValue(text);

    /// <summary>The properties, by name if asked for.</summary>
    public static IEnumerable<JProperty> Properties(JObject map, bool ordered) =>
        ordered ? map.Properties().OrderBy(property => property.Name, StringComparer.Ordinal) : map.Properties();

    /// <summary>Takes a token out of the tree it is in; an object loses the key with it.</summary>
    public static JToken Take(JToken token)
    {
        switch (token.Parent)
        {
            case JProperty property:
                property.Value = JValue.CreateNull();
                if (property.Parent is not null) property.Remove();
                break;
            case JArray array:
                array.Remove(token);
                break;
        }
        return token;
    }

    /// <summary>Takes all items out of an array; of anything else, itself.</summary>
    public static JToken[] TakeItems(JToken token)
    {
        if (token is not JArray array) return [Take(token)];
        var items = array.ToArray();
        array.Clear();
        return items;
    }

    /// <summary>The array itself, or a new one around anything else.</summary>
    public static JArray ToArray(JToken token) => token as JArray ?? [Take(token)];

    /// <summary>The array under <paramref name="key"/>, made if it is not there.</summary>
    public static JArray ArrayAt(JObject map, string key)
    {
        if (map[key] is JArray array) return array;
        array = [];
        map[key] = array;
        return array;
    }

    /// <summary>The object under <paramref name="key"/>, made if it is not there.</summary>
    public static JObject ObjectAt(JObject map, string key)
    {
        if (map[key] is JObject inner) return inner;
        inner = [];
        map[key] = inner;
        return inner;
    }

    /// <summary>The "add value" operation (JSON-LD 1.1 API §9.2.1): appends the items of <paramref name="value"/> to what stands under
    /// <paramref name="key"/>, which becomes an array when it has to.</summary>
    public static void AddValue(JObject map, string key, JToken value, bool asArray)
    {
        if (value is JArray)
        {
            if (asArray) _ = EnsureArray(map, key);
            foreach (var item in TakeItems(value)) AddValue(map, key, item, asArray);
        }
        else if (asArray || map.ContainsKey(key))
        {
            EnsureArray(map, key).Add(value);
        }
        else
        {
            map.Add(key, value);
        }
    }

    private static JArray EnsureArray(JObject map, string key)
    {
        var array = map.Entry(key) is { } property ? property.Value as JArray : [];
        if (array is null)
        {
            var single = map.Entry(key)!.Value;
            map.Entry(key)!.Value = JValue.CreateNull();
            array = [single];
        }
        if (array.Parent is null) map[key] = array;
        return array;
    }
}
