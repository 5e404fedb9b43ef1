using Il7Graph.Diagnostics;
using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>The members of a flat JSON object: texts, numbers and arrays of texts, each with its place.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, (SourceSpan Name, List<SourcedText> Values, bool IsArray)> _members = new(StringComparer.Ordinal);

    /// <summary>Where the object begins.</summary>
    public SourceSpan Span { get; private set; }

    /// <summary>True once a member of the object was reported as an error.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Reads the object that the reader stands at the start of.</summary>
    /// <param name="known">The names that may come; others are reported with the nearest of them.</param>
    public void Read(JsonTextReader reader, string file, IReadOnlyCollection<string> known, DiagnosticBag diagnostics)
    {
        _members.Clear();
        IsBroken = false;
        Span = JsonPlaces.Of(reader, file);
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            var place = JsonPlaces.Of(reader, file);
            reader.Read();
            if (!known.Contains(name))
            {
                ReportUnknown(name, place, known, diagnostics);
                reader.Skip();
            }
            else if (_members.ContainsKey(name))
            {
                IsBroken = true;
                diagnostics.Report(CurationDiagnostics.DuplicateMember, place, name);
                reader.Skip();
            }
            else
            {
                _members.Add(name, (place, [], reader.TokenType == JsonToken.StartArray));
                ReadValues(reader, file, name, diagnostics);
            }
        }
    }

    public SourceSpan PlaceOf(string name) => _members.TryGetValue(name, out var member) ? member.Name : Span;

    public SourcedText? Text(string name, DiagnosticBag diagnostics)
    {
        if (!_members.TryGetValue(name, out var member)) return null;
        if (!member.IsArray) return member.Values.Count == 0 ? null : member.Values[0];
        IsBroken = true;
        diagnostics.Report(CurationDiagnostics.WrongJsonType, member.Name, name, "an array", "a string");
        return null;
    }

    public void List(string name, List<SourcedText> values, DiagnosticBag diagnostics)
    {
        if (!_members.TryGetValue(name, out var member)) return;
        if (member.IsArray)
        {
            values.AddRange(member.Values);
        }
        else if (member.Values.Count > 0)
        {
            IsBroken = true;
            diagnostics.Report(CurationDiagnostics.WrongJsonType, member.Name, name, "a string", "an array");
        }
    }

    public static void ReportUnknown(string name, SourceSpan place, IEnumerable<string> known, DiagnosticBag diagnostics)
    {
        var diagnostic = Diagnostic.Of(CurationDiagnostics.UnknownMember, place, name);
        var near = Suggestion.For(name, known);
        diagnostics.Add(near is null ? diagnostic : diagnostic with { Help = $"did you mean {near}?" });
    }

    private void ReadValues(JsonTextReader reader, string file, string name, DiagnosticBag diagnostics)
    {
        var (_, values, isArray) = _members[name];
        if (!isArray)
        {
            Read(inList: false);
            return;
        }
        while (reader.Read() && reader.TokenType != JsonToken.EndArray) Read(inList: true);

        void Read(bool inList)
        {
            if (!JsonValue.TryRead(reader, file, name, inList, diagnostics, out var value)) IsBroken = true;
            else if (value is { } found) values.Add(found);
        }
    }
}
