using Il7Graph.Diagnostics;
using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>An article as one JSON document with the members <c>article</c>, <c>entities</c>, <c>references</c>, <c>passages</c>,
/// <c>statements</c> and <c>evidence</c>; rows are objects with the names of the columns. Read token by token, once for each
/// member.</summary>
/// <param name="name">How findings name the folder.</param>
/// <param name="file">The document's name in it.</param>
/// <param name="open">Opens a file of the folder by its name; null if it is not there.</param>
public sealed class JsonCuration(
    string name, string file, Func<string, Stream?> open, CuriePrefixes prefixes, DiagnosticBag diagnostics) : ICurationSource
{
    private const string ArticleMember = "article";
    private static readonly string[] Members =
        [ArticleMember, "entities", "references", "passages", "statements", "evidence", "$schema"];

    private readonly string _display = $"{name}/{file}";
    private bool _failed;

    public string Name => name;

    public Article? ReadArticle()
    {
        using var stream = SafeReading.Open(open, file, _display, isRequired: true, diagnostics);
        if (stream is null) return null;
        using var input = new JsonInput(stream, _display, diagnostics, reportsMark: true);
        var document = input.Guard(ReadDocument);
        _failed = document is null;
        return document?.Article;
    }

    public IEnumerable<Entity> ReadEntities(Action<Entity>? rejected = null) =>
        Read(TableLayout.Entities, RecordBuilder.Entity, rejected);

    public IEnumerable<Reference> ReadReferences(Action<Reference>? rejected = null) =>
        Read(TableLayout.References, RecordBuilder.Reference, rejected);

    public IEnumerable<Passage> ReadPassages(Action<Passage>? rejected = null) =>
        Read(TableLayout.Passages, RecordBuilder.Passage, rejected);

    public IEnumerable<Statement> ReadStatements(Action<Statement>? rejected = null) =>
        Read(TableLayout.Statements, RecordBuilder.Statement, rejected);

    public IEnumerable<Evidence> ReadEvidence() => Read(TableLayout.Evidence, RecordBuilder.Evidence, null);

    /// <summary>Walks through the whole document once: reads the article, checks the members and that all of it is JSON.</summary>
    private Document? ReadDocument(JsonTextReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonToken.StartObject)
        {
            diagnostics.Report(CurationDiagnostics.JsonSyntax, new SourceSpan(_display, 1, 1, 0), "an object is expected");
            return null;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Article? article = null;
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var member = (string)reader.Value!;
            var place = JsonPlaces.Of(reader, _display);
            reader.Read();
            if (!Members.Contains(member)) JsonMembers.ReportUnknown(member, place, Members, diagnostics);
            else if (!seen.Add(member)) diagnostics.Report(CurationDiagnostics.DuplicateMember, place, member);
            else if (member == ArticleMember) article = ArticleReader.Read(reader, _display, prefixes, diagnostics);
            else if (member != "$schema" && reader.TokenType != JsonToken.StartArray)
            {
                diagnostics.Report(CurationDiagnostics.WrongJsonType, place, member, JsonPlaces.KindOf(reader.TokenType), "an array");
            }
            reader.Skip();
        }
        while (reader.Read())
        {
            // what follows the document must be nothing
        }
        foreach (var required in (string[])[ArticleMember, "entities", "statements"])
        {
            if (!seen.Contains(required)) diagnostics.Report(CurationDiagnostics.MissingMember, new SourceSpan(_display, 1, 1, 1), required);
        }
        return new Document(article);
    }

    private IEnumerable<TRecord> Read<TRecord>(TableLayout layout, Func<RowValues, TRecord> build, Action<TRecord>? rejected) where TRecord : class
    {
        if (_failed) yield break;
        using var stream = SafeReading.Open(open, file, _display, isRequired: false, diagnostics);
        if (stream is null) yield break;
        using var input = new JsonInput(stream, _display, diagnostics, reportsMark: false);
        if (input.Guard(reader => FindArray(reader, layout.Member) ? this : null) is null) yield break;
        var row = new JsonRow(layout, _display, diagnostics);
        var values = new RowValues(prefixes, new SameString<string>(10), diagnostics);
        while (input.Guard(reader => Next(reader, row)) is { } next)
        {
            if (!next.IsObject) continue;
            values.Begin(row);
            var record = build(values);
            if (values.IsValid) yield return record;
            else rejected?.Invoke(record);
        }
    }

    private static bool FindArray(JsonTextReader reader, string member)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var isWanted = (string)reader.Value! == member;
            reader.Read();
            if (isWanted) return reader.TokenType == JsonToken.StartArray;
            reader.Skip();
        }
        return false;
    }

    /// <summary>The next element of the array; null at its end.</summary>
    private Element? Next(JsonTextReader reader, JsonRow row)
    {
        if (!reader.Read() || reader.TokenType == JsonToken.EndArray) return null;
        if (reader.TokenType == JsonToken.StartObject)
        {
            row.Take(reader);
            return new Element(true);
        }
        diagnostics.Report(
            CurationDiagnostics.WrongJsonType, JsonPlaces.Of(reader, _display), row.Layout.Member, JsonPlaces.KindOf(reader.TokenType), "an object");
        reader.Skip();
        return new Element(false);
    }

    private sealed record Document(Article? Article);

    private sealed record Element(bool IsObject);
}
