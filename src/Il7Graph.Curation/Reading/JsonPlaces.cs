using Il7Graph.Diagnostics;
using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>Where the token that a JSON reader has just read begins.</summary>
internal static class JsonPlaces
{
    public static SourceSpan Of(JsonTextReader reader, string file)
    {
        var length = reader.TokenType switch
        {
            JsonToken.String => JsonConvert.ToString((string)reader.Value!).Length,
            JsonToken.PropertyName => JsonConvert.ToString((string)reader.Value!).Length + 1,
            JsonToken.Integer or JsonToken.Float => Convert.ToString(reader.Value, System.Globalization.CultureInfo.InvariantCulture)!.Length,
            JsonToken.Boolean => (bool)reader.Value! ? 4 : 5,
            JsonToken.Null => 4,
            _ => 1,
        };
        return new SourceSpan(file, reader.LineNumber, Math.Max(1, reader.LinePosition - length + 1), length);
    }

    /// <summary>What a token is, in words.</summary>
    public static string KindOf(JsonToken token) => token switch
    {
        JsonToken.StartObject => "an object",
        JsonToken.StartArray => "an array",
        JsonToken.String => "a string",
        JsonToken.Integer or JsonToken.Float => "a number",
        JsonToken.Boolean => "true or false",
        JsonToken.Null => "null",
        _ => "something else",
    };
}
