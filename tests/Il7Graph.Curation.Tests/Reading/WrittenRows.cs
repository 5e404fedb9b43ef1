using System.Globalization;
using System.Text;
using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Curation.Tests.Reading;

/// <summary>Writes the same rows as a table and in the JSON form, and shows records without their places.</summary>
internal static class WrittenRows
{
    private static readonly JsonConverter[] WithoutPlaces = [new NoPlace()];

    /// <param name="cells">A value for each column of <paramref name="layout"/>; null for an empty cell.</param>
    public static string AsTable(TableLayout layout, IEnumerable<string?[]> cells)
    {
        var text = new StringBuilder();
        text.AppendJoin('\t', layout.Columns.Select(column => column.Name)).Append('\n');
        foreach (var row in cells) text.AppendJoin('\t', row).Append('\n');
        return text.ToString();
    }

    /// <inheritdoc cref="AsTable"/>
    public static string AsJson(TableLayout layout, IEnumerable<string?[]> cells)
    {
        var rows = cells.Select(row => new JObject(layout.Columns.Zip(row).Where(pair => pair.Second is { Length: > 0 })
            .Select(pair => new JProperty(pair.First.Name, ToJson(pair.First, pair.Second!)))));
        return new JObject(new JProperty(layout.Member, new JArray(rows))).ToString(Formatting.Indented);
    }

    /// <summary>The records of a table, readable, every span left out.</summary>
    public static List<string> Read(ICurationSource source, TableLayout layout)
    {
        IEnumerable<object> records = layout.Member switch
        {
            "entities" => source.ReadEntities(),
            "references" => source.ReadReferences(),
            "passages" => source.ReadPassages(),
            "statements" => source.ReadStatements(),
            _ => source.ReadEvidence(),
        };
        return [.. records.Select(record => JsonConvert.SerializeObject(record, WithoutPlaces))];
    }

    private static JToken ToJson(Column column, string value)
    {
        if (column.IsList) return new JArray(value.Split('|'));
        return column.Name is "start" or "end" or "year" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == value
            ? new JValue(number)
            : new JValue(value);
    }

    private sealed class NoPlace : JsonConverter<SourceSpan>
    {
        public override void WriteJson(JsonWriter writer, SourceSpan value, JsonSerializer serializer) => writer.WriteNull();

        public override SourceSpan ReadJson(
            JsonReader reader, Type objectType, SourceSpan existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException();
    }
}
