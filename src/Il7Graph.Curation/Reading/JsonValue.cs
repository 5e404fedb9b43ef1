using System.Globalization;
using Il7Graph.Diagnostics;
using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>Reads one value of a JSON form as the cell of a table would be read.</summary>
internal static class JsonValue
{
    /// <summary>Reads the value that the reader stands at: a string or a whole number. An empty string and null are no value.</summary>
    /// <param name="inList">True for a member of an array, which may not be empty.</param>
    /// <param name="value">The value without surrounding space; null if there is none.</param>
    /// <returns>False, with a finding, if it is an error; the reader stands at its end then.</returns>
    public static bool TryRead(
        JsonTextReader reader, string file, string name, bool inList, DiagnosticBag diagnostics, out SourcedText? value)
    {
        var place = JsonPlaces.Of(reader, file);
        value = null;
        switch (reader.TokenType)
        {
            case JsonToken.String:
                return TryRead((string)reader.Value!, place, name, inList, diagnostics, out value);
            case JsonToken.Integer:
                value = new SourcedText(Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!, place);
                return true;
            case JsonToken.Null:
                return TryRead("", place, name, inList, diagnostics, out value);
            default:
                diagnostics.Report(CurationDiagnostics.WrongJsonType, place, name, JsonPlaces.KindOf(reader.TokenType), "a string");
                reader.Skip();
                return false;
        }
    }

    private static bool TryRead(
        string text, SourceSpan place, string name, bool inList, DiagnosticBag diagnostics, out SourcedText? value)
    {
        value = null;
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            diagnostics.Report(CurationDiagnostics.NulByte, place);
            return false;
        }
        var trimmed = text.Trim();
        if (trimmed.Length != text.Length)
        {
            diagnostics.Report(CurationDiagnostics.SurroundingSpace, place, trimmed);
            place = place with { Column = place.Column + text.Length - text.TrimStart().Length, Length = trimmed.Length };
        }
        if (trimmed.Length > 0)
        {
            value = new SourcedText(trimmed, place);
            return true;
        }
        if (inList) diagnostics.Report(CurationDiagnostics.EmptyListMember, place, name);
        return !inList;
    }
}
