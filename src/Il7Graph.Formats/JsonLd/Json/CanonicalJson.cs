using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>The canonical text of JSON (RFC 8785): no spaces, keys in the order of their code units, numbers as ECMAScript writes
/// them.</summary>
internal static class CanonicalJson
{
    public static string Of(JToken token)
    {
        var text = new StringBuilder();
        Write(token, text);
        return text.ToString();
    }

    private static void Write(JToken token, StringBuilder text)
    {
        switch (token.Type)
        {
            case JTokenType.Object:
                WriteObject((JObject)token, text);
                break;
            case JTokenType.Array:
                WriteArray((JArray)token, text);
                break;
            case JTokenType.String:
                WriteString((string)token!, text);
                break;
            case JTokenType.Integer or JTokenType.Float:
                text.Append(JsonNumber.ToEcmaScript((JValue)token));
                break;
            case JTokenType.Boolean:
                text.Append((bool)token ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteArray(JArray array, StringBuilder text)
    {
        text.Append('[');
        var separator = "";
        foreach (var item in array)
        {
            text.Append(separator);
            Write(item, text);
            separator = ",";
        }
        text.Append(']');
    }

    private static void WriteObject(JObject map, StringBuilder text)
    {
        text.Append('{');
        var separator = "";
        foreach (var property in map.Properties().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteString(property.Name, text);
            text.Append(':');
            Write(property.Value, text);
            separator = ",";
        }
        text.Append('}');
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"' or '\\': text.Append('\\').Append(character); break;
                case '\b': text.Append("\\b"); break;
                case '\t': text.Append("\\t"); break;
                case '\n': text.Append("\\n"); break;
                case '\f': text.Append("\\f"); break;
                case '\r': text.Append("\\r"); break;
                case < ' ': text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"); break;
                default: text.Append(character); break;
            }
        }
        text.Append('"');
    }
}
