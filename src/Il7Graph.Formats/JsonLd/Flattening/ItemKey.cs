using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Flattening;

/// <summary>A text that two tokens share if and only if they are equal, whatever the order of their keys.</summary>
internal static class ItemKey
{
    public static string Of(JToken token)
    {
        var key = new StringBuilder();
        Write(token, key);
        return key.ToString();
    }

    private static void Write(JToken token, StringBuilder key)
    {
        switch (token)
        {
            case JObject map:
                key.Append('{');
                foreach (var property in map.Properties().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    key.Append(JsonConvert.ToString(property.Name)).Append(':');
                    Write(property.Value, key);
                }
                key.Append('}');
                break;
            case JArray array:
                key.Append('[');
                foreach (var item in array) Write(item, key);
                key.Append(']');
                break;
            default:
                key.Append((int)token.Type).Append(CultureInfo.InvariantCulture, $" {token.ToString(Formatting.None)},");
                break;
        }
    }
}
