using Il7Graph.Diagnostics;
using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>The article's object as a row, so that its members are checked as cells are.</summary>
internal sealed class ArticleRow(string file, DiagnosticBag diagnostics) : RawRow(TableLayout.Article)
{
    public const int Id = 0;
    public const int Title = 1;
    public const int ShortName = 2;
    public const int Source = 3;
    public const int SourceLicence = 4;
    public const int Retrieved = 5;
    public const int TextSha256 = 6;
    public const int TextLength = 7;
    public const int BaseIri = 8;
    public const int Version = 9;
    public const int Licence = 10;
    public const int DefaultEvidence = 11;
    public const int Released = 12;

    private const string CuratorsName = "curators";
    private readonly Dictionary<string, SourcedText> _values = new(StringComparer.Ordinal);
    private readonly List<(string Name, SourcedText? Orcid)> _curators = [];
    private SourceSpan _span;
    private bool _isBroken;

    public override SourceSpan Span => _span;

    public override bool IsBroken => _isBroken;

    /// <summary>The curators as they are written.</summary>
    public IReadOnlyList<(string Name, SourcedText? Orcid)> Curators => _curators;

    /// <summary>Reads the object that the reader stands at the start of.</summary>
    public void Take(JsonTextReader reader)
    {
        _span = JsonPlaces.Of(reader, file);
        string[] known = [.. Layout.Columns.Select(column => column.Name), CuratorsName, "$schema"];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            var place = JsonPlaces.Of(reader, file);
            reader.Read();
            if (!known.Contains(name)) JsonMembers.ReportUnknown(name, place, known, diagnostics);
            else if (!seen.Add(name)) Error(CurationDiagnostics.DuplicateMember, place, name);
            else if (name == CuratorsName) ReadCurators(reader);
            else Take(reader, name);
            reader.Skip();
        }
    }

    public override SourcedText? Text(int column) =>
        _values.TryGetValue(Layout.Columns[column].Name, out var value) ? value : null;

    public override void List(int column, List<SourcedText> values)
    {
        if (Text(column) is { } value) values.Add(value);
    }

    public override SourceSpan PlaceOf(int column) => Text(column)?.Span ?? _span;

    private void Take(JsonTextReader reader, string name)
    {
        if (!JsonValue.TryRead(reader, file, name, inList: false, diagnostics, out var value)) _isBroken = true;
        else if (value is { } found) _values.Add(name, found);
    }

    private void ReadCurators(JsonTextReader reader)
    {
        if (reader.TokenType != JsonToken.StartArray)
        {
            Error(CurationDiagnostics.WrongJsonType, JsonPlaces.Of(reader, file), CuratorsName, JsonPlaces.KindOf(reader.TokenType), "an array");
            return;
        }
        var members = new JsonMembers();
        while (reader.Read() && reader.TokenType != JsonToken.EndArray)
        {
            if (reader.TokenType != JsonToken.StartObject)
            {
                Error(CurationDiagnostics.WrongJsonType, JsonPlaces.Of(reader, file), CuratorsName, JsonPlaces.KindOf(reader.TokenType), "an object");
                reader.Skip();
                continue;
            }
            members.Read(reader, file, ["name", "orcid"], diagnostics);
            if (members.Text("name", diagnostics) is { } name) _curators.Add((name.Text, members.Text("orcid", diagnostics)));
            else if (!members.IsBroken) Error(CurationDiagnostics.MissingMember, members.Span, "name");
            _isBroken |= members.IsBroken;
        }
    }

    private void Error(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> values)
    {
        _isBroken = true;
        diagnostics.Report(descriptor, span, values);
    }
}
