using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>Documents that need not be held as one tree.</summary>
internal static partial class JsonParser
{
    /// <summary>Reads a document in pieces if it is an array, or an object with <c>@graph</c> (an array) and at most <c>@context</c> beside it.
    /// The grammar of the whole text has been checked when the first piece comes.</summary>
    /// <exception cref="JsonSyntaxException">As in <see cref="Parse"/>; from the pieces too, for the rules that are not grammar.</exception>
    public static JsonPieces ParsePieces(ReadOnlyMemory<byte> utf8)
    {
        var text = Checked(utf8);
        try
        {
            if (Outline(text) is { } pieces) return pieces;
            var whole = Parse(text);
            return new JsonPieces(whole as JObject, [whole]) { IsWhole = true };
        }
        catch (JsonException problem)
        {
            throw Malformed(problem, text);
        }
    }

    /// <summary>The pieces; null for a document that has to be read whole.</summary>
    private static JsonPieces? Outline(ReadOnlyMemory<byte> text)
    {
        var reader = new Cursor(text).Reader();
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            var items = Cursor.After(ref reader, text);
            ReadToEnd(ref reader);
            return new JsonPieces(null, Items(items));
        }
        if (reader.TokenType != JsonTokenType.StartObject) return null;
        var header = new JObject();
        Cursor? graph = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (graph is null && reader.ValueTextEquals(Keywords.Graph))
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.StartArray) return null;
                graph = Cursor.After(ref reader, text);
                reader.Skip();
            }
            else if (header.Count == 0 && reader.ValueTextEquals(Keywords.Context))
            {
                var context = AddProperty(ref reader, header, new Cursor(text));
                var value = Cursor.After(ref reader, text);
                reader.Read();
                reader.Skip();
                context.Value = Next(value)!;
            }
            else
            {
                return null;
            }
        }
        ReadToEnd(ref reader);
        return graph is null ? null : new JsonPieces(header, Items(graph));
    }

    private static void ReadToEnd(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            // for the grammar only
        }
    }

    private static IEnumerable<JToken> Items(Cursor cursor)
    {
        while (Next(cursor) is { } item) yield return item;
    }

    /// <summary>The value at a cursor, which moves behind it; null at the end of the array around it.</summary>
    private static JToken? Next(Cursor cursor)
    {
        var reader = cursor.Reader();
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray) return null;
        var value = Value(ref reader, cursor);
        cursor.MoveTo(ref reader);
        return value;
    }
}
