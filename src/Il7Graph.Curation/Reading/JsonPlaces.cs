using Il7Graph.Diagnostics;
using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>Where the token that a JSON reader has just read stands; for names and texts, what is between the quotes.</summary>
/// <remarks>Counted back from the token's end. A text with escapes that need not be there (<c>\/</c>, <c>\u0041</c>) therefore seems
/// to begin some columns later than it does, and a name with space before its colon as well.</remarks>
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
        var column = Math.Max(1, reader.LinePosition - length + 1);
        return reader.TokenType switch
        {
            JsonToken.String => new SourceSpan(file, reader.LineNumber, column + 1, length - 2),
            JsonToken.PropertyName => new SourceSpan(file, reader.LineNumber, column + 1, length - 3),
            _ => new SourceSpan(file, reader.LineNumber, column, length),
        };
    }

    /// <summary>What a token is, in words.</summary>
    public static string KindOf(JsonToken token) => token switch
    {
        JsonToken.StartObject => "an object",
        JsonToken.StartArray => "an array",
        JsonToken.String => "a string",
        JsonToken.Integer => "a number",
        JsonToken.Float => "a number with a fraction",
        JsonToken.Boolean => "true or false",
        JsonToken.Null => "null",
        _ => "something else",
    };
}
