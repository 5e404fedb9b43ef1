using Il7Graph.Diagnostics;
using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>A row as a JSON object with the names of the columns.</summary>
internal sealed class JsonRow(TableLayout layout, string file, DiagnosticBag diagnostics) : RawRow(layout)
{
    private readonly HashSet<string> _names = [.. layout.Columns.Select(column => column.Name)];
    private readonly JsonMembers _members = new();

    public override SourceSpan Span => _members.Span;

    public override bool IsBroken => _members.IsBroken;

    /// <summary>Reads the object that the reader stands at the start of.</summary>
    public void Take(JsonTextReader reader) => _members.Read(reader, file, _names, diagnostics);

    public override SourcedText? Text(int column) => _members.Text(Layout.Columns[column].Name, diagnostics);

    public override void List(int column, List<SourcedText> values) => _members.List(Layout.Columns[column].Name, values, diagnostics);

    public override SourceSpan PlaceOf(int column) => _members.PlaceOf(Layout.Columns[column].Name);
}
