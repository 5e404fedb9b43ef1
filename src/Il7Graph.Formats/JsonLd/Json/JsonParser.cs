using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Il7Graph.Formats.Parsing;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>Reads JSON (RFC 8259, strictly) into trees of Newtonsoft.Json, each key and object with its <see cref="JsonPlace"/>.</summary>
/// <remarks>The library's own reader would let much pass that is no JSON and would change numbers and dates. Here integers are
/// exact and other numbers are doubles, as JSON-LD has it. Neither recursive nor deeper than <see cref="JsonLdOptions.MaximumDepth"/>.</remarks>
internal static partial class JsonParser
{
    /// <exception cref="JsonSyntaxException">The text is not UTF-8, not JSON, nested too deeply, has a key twice in one object, or a
    /// number beyond the doubles.</exception>
    public static JToken Parse(ReadOnlyMemory<byte> utf8)
    {
        var text = Checked(utf8);
        var cursor = new Cursor(text);
        try
        {
            var reader = cursor.Reader();
            reader.Read();
            var root = Value(ref reader, cursor);
            reader.Read(); // refuses what comes after it
            return root;
        }
        catch (JsonException problem)
        {
            throw Malformed(problem, text);
        }
    }

    /// <summary>The text without its byte order mark.</summary>
    private static ReadOnlyMemory<byte> Checked(ReadOnlyMemory<byte> utf8)
    {
        if (ParserFindings.IndexOfInvalidUtf8(utf8.Span) is >= 0 and var bad)
        {
            throw new JsonSyntaxException(FormatsDiagnostics.InvalidUtf8, new JsonTextPlaces(utf8).At(bad, 0), utf8.Span[bad]);
        }
        return utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
    }

    /// <summary>Reads the value that starts at the current token; the reader is at its last token then.</summary>
    private static JToken Value(ref Utf8JsonReader reader, Cursor cursor)
    {
        var root = Token(ref reader, cursor);
        var parent = root as JContainer;
        var depth = 1;
        while (parent is not null)
        {
            reader.Read();
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                parent = parent.Parent is JProperty property ? property.Parent : parent.Parent;
                depth--;
                continue;
            }
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                parent = AddProperty(ref reader, (JObject)parent, cursor);
                continue;
            }
            var token = Token(ref reader, cursor);
            if (parent is JProperty holder)
            {
                holder.Value = token;
                parent = holder.Parent!;
            }
            else
            {
                parent.Add(token);
            }
            if (token is not JContainer container) continue;
            if (++depth > JsonLdOptions.MaximumDepth)
            {
                throw new JsonSyntaxException(FormatsDiagnostics.JsonTooDeep, cursor.Place(ref reader, 1), JsonLdOptions.MaximumDepth);
            }
            parent = container;
        }
        return root;
    }

    private static JProperty AddProperty(ref Utf8JsonReader reader, JObject parent, Cursor cursor)
    {
        var place = cursor.Place(ref reader, reader.ValueSpan.Length + 2);
        var name = Text(ref reader, place);
        var property = new JProperty(name, (object?)null);
        property.AddAnnotation(place);
        if (parent.ContainsKey(name)) throw new JsonSyntaxException(FormatsDiagnostics.DuplicateKey, place, name);
        parent.Add(property);
        return property;
    }

    private static JToken Token(ref Utf8JsonReader reader, Cursor cursor)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var result = new JObject();
                result.AddAnnotation(cursor.Place(ref reader, 1));
                return result;
            case JsonTokenType.StartArray: return new JArray();
            case JsonTokenType.String: return new JValue(Text(ref reader, cursor.Place(ref reader, 0)));
            case JsonTokenType.True: return new JValue(true);
            case JsonTokenType.False: return new JValue(false);
            case JsonTokenType.Null: return JValue.CreateNull();
            default: return Number(reader.ValueSpan) ?? throw new JsonSyntaxException(
                FormatsDiagnostics.NumberOutOfRange, cursor.Place(ref reader, reader.ValueSpan.Length), ParserFindings.Quote(reader.ValueSpan));
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

    private static JsonSyntaxException Malformed(JsonException problem, ReadOnlyMemory<byte> utf8)
    {
        var text = utf8.Span;
        var lineStart = 0;
        for (var line = problem.LineNumber ?? 0; line > 0; line--) lineStart += text[lineStart..].IndexOf((byte)'\n') + 1;
        var offset = (int)Math.Min(text.Length, lineStart + (problem.BytePositionInLine ?? 0));
        while (offset < text.Length && offset > 0 && (text[offset] & 0xC0) == 0x80) offset--;
        var end = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = (end < 0 ? problem.Message : problem.Message[..end]).TrimEnd('.');
        return new JsonSyntaxException(FormatsDiagnostics.MalformedJson, new JsonTextPlaces(utf8).At(offset, 0), message, problem);
    }

    /// <summary>A place in a text from which reading can go on.</summary>
    private sealed class Cursor(ReadOnlyMemory<byte> text)
    {
        private readonly JsonTextPlaces _places = new(text);
        private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = int.MaxValue });
        private int _start;

        /// <summary>The place after the current token of a reader of the whole text.</summary>
        public static Cursor After(ref Utf8JsonReader reader, ReadOnlyMemory<byte> text)
        {
            var cursor = new Cursor(text);
            cursor.MoveTo(ref reader);
            return cursor;
        }

        public Utf8JsonReader Reader() => new(text.Span[_start..], isFinalBlock: true, _state);

        /// <summary>Goes on after the current token of a reader.</summary>
        public void MoveTo(ref Utf8JsonReader reader)
        {
            _start += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
        }

        /// <summary>The place of the current token; of later tokens later.</summary>
        public JsonPlace Place(ref Utf8JsonReader reader, int length) => _places.At(_start + (int)reader.TokenStartIndex, length);
    }
}
