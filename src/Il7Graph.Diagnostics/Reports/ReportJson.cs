using System.Text.Encodings.Web;
using System.Text.Json;

namespace Il7Graph.Diagnostics.Reports;

/// <summary>How the JSON reports are laid out: indented by two, LF, UTF-8 as it is, nothing that the platform decides.</summary>
internal static class ReportJson
{
    /// <summary>Writes one document and a line feed; <paramref name="stream"/> stays open.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var options = new JsonWriterOptions
        {
            Indented = true,
            IndentSize = 2,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            write(json);
        }
        stream.WriteByte((byte)'\n');
        stream.Flush();
    }

    /// <summary>A lone surrogate, which a broken table may hand over, becomes U+FFFD instead of an exception.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string text) => json.WriteString(name, WellFormed(text));

    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        }
        return text;
    }
}
