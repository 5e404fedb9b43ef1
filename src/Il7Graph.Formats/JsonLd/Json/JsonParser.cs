using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Il7Graph.Formats.Parsing;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>Reads JSON (RFC 8259, strictly) into the tree of Newtonsoft.Json, each key and object with its <see cref="JsonPlace"/>.</summary>
/// <remarks>The library's own reader would let much pass that is no JSON and would change numbers and dates. Here integers are
/// exact and other numbers are doubles, as JSON-LD has it. Neither recursive nor deeper than <see cref="JsonLdOptions.MaximumDepth"/>.</remarks>
internal static class JsonParser
{
    /// <exception cref="JsonSyntaxException">The text is not UTF-8, not JSON, nested too deeply, has a key twice in one object, or a
    /// number beyond the doubles.</exception>
    public static JToken Parse(ReadOnlySpan<byte> utf8)
    {
        var start = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (ParserFindings.IndexOfInvalidUtf8(utf8) is >= 0 and var bad)
        {
            throw new JsonSyntaxException(FormatsDiagnostics.InvalidUtf8, new JsonTextPlaces(utf8).At(bad, 0), utf8[bad]);
        }
        var text = utf8[start..];
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            return Read(ref reader, text);
        }
        catch (JsonException problem)
        {
            throw Malformed(problem, text);
        }
    }

    private static JToken Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        var places = new JsonTextPlaces(text);
        JContainer? parent = null;
        JToken? root = null;
        var depth = 0;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                parent = parent!.Parent is JProperty property ? property.Parent : parent.Parent;
                depth--;
                continue;
            }
            var offset = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                parent = AddProperty(ref reader, (JObject)parent!, places.At(offset, reader.ValueSpan.Length + 2));
                continue;
            }
            var token = TokenOf(ref reader, ref places);
            if (parent is JProperty holder)
            {
                holder.Value = token;
                parent = holder.Parent;
            }
            else
            {
                parent?.Add(token);
            }
            root ??= token;
            if (token is not JContainer container) continue;
            if (++depth > JsonLdOptions.MaximumDepth) throw new JsonSyntaxException(FormatsDiagnostics.JsonTooDeep, places.At(offset, 1), JsonLdOptions.MaximumDepth);
            parent = container;
        }
        return root!;
    }

    private static JProperty AddProperty(ref Utf8JsonReader reader, JObject parent, JsonPlace place)
    {
        var name = Text(ref reader, place);
        var property = new JProperty(name, (object?)null);
        property.AddAnnotation(place);
        if (parent.ContainsKey(name)) throw new JsonSyntaxException(FormatsDiagnostics.DuplicateKey, place, name);
        parent.Add(property);
        return property;
    }

    private static JToken TokenOf(ref Utf8JsonReader reader, ref JsonTextPlaces places)
    {
        var offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var result = new JObject();
                result.AddAnnotation(places.At(offset, 1));
                return result;
            case JsonTokenType.StartArray: return new JArray();
            case JsonTokenType.String: return new JValue(Text(ref reader, places.At(offset, 0)));
            case JsonTokenType.True: return new JValue(true);
            case JsonTokenType.False: return new JValue(false);
            case JsonTokenType.Null: return JValue.CreateNull();
            default: return Number(reader.ValueSpan) ?? throw new JsonSyntaxException(
                FormatsDiagnostics.NumberOutOfRange, places.At(offset, reader.ValueSpan.Length), ParserFindings.Quote(reader.ValueSpan));
        }
    }

    private static string Text(ref Utf8JsonReader reader, JsonPlace place)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException problem) // an escape that is half of a surrogate pair: no text of Unicode
        {
            throw new JsonSyntaxException(FormatsDiagnostics.MalformedJson, place, "an escape is half of a surrogate pair", problem);
        }
    }

    /// <summary>The number; null if it is beyond the doubles.</summary>
    private static JValue? Number(ReadOnlySpan<byte> digits)
    {
        var number = double.Parse(digits, CultureInfo.InvariantCulture);
        if (!double.IsFinite(number)) return null;
        if (digits.IndexOfAny(".eE"u8) >= 0) return new JValue(number);
        return long.TryParse(digits, CultureInfo.InvariantCulture, out var small)
            ? new JValue(small)
            : new JValue(BigInteger.Parse(Encoding.ASCII.GetString(digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    private static JsonSyntaxException Malformed(JsonException problem, ReadOnlySpan<byte> text)
    {
        var lineStart = 0;
        for (var line = problem.LineNumber ?? 0; line > 0; line--) lineStart += text[lineStart..].IndexOf((byte)'\n') + 1;
        var offset = (int)Math.Min(text.Length, lineStart + (problem.BytePositionInLine ?? 0));
        while (offset < text.Length && offset > 0 && (text[offset] & 0xC0) == 0x80) offset--;
        var end = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = (end < 0 ? problem.Message : problem.Message[..end]).TrimEnd('.');
        return new JsonSyntaxException(FormatsDiagnostics.MalformedJson, new JsonTextPlaces(text).At(offset, 0), message, problem);
    }
}
