using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>An article as a folder of tables.</summary>
/// <param name="name">How findings name the folder.</param>
/// <param name="open">Opens a file of the folder by its name; null if it is not there.</param>
public sealed class TableCuration(string name, Func<string, Stream?> open, CuriePrefixes prefixes, DiagnosticBag diagnostics)
    : ICurationSource
{
    private const string ArticleFile = "article.json";
    private readonly StringPool _pool = new();
    private readonly SameString<string> _canonical = new(16);

    public string Name => name;

    public Article? ReadArticle()
    {
        using var stream = Open(ArticleFile, isRequired: true);
        if (stream is null) return null;
        return ArticleReader.Read(stream, $"{name}/{ArticleFile}", prefixes, diagnostics);
    }

    public IEnumerable<Entity> ReadEntities(Action<Entity>? rejected = null) =>
        Read(TableLayout.Entities, isRequired: true, RecordBuilder.Entity, rejected);

    public IEnumerable<Reference> ReadReferences(Action<Reference>? rejected = null) =>
        Read(TableLayout.References, isRequired: false, RecordBuilder.Reference, rejected);

    public IEnumerable<Passage> ReadPassages(Action<Passage>? rejected = null) =>
        Read(TableLayout.Passages, isRequired: false, RecordBuilder.Passage, rejected);

    public IEnumerable<Statement> ReadStatements(Action<Statement>? rejected = null) =>
        Read(TableLayout.Statements, isRequired: true, RecordBuilder.Statement, rejected);

    public IEnumerable<Evidence> ReadEvidence() => Read(TableLayout.Evidence, isRequired: false, RecordBuilder.Evidence, null);

    private IEnumerable<TRecord> Read<TRecord>(TableLayout layout, bool isRequired, Func<RowValues, TRecord> build, Action<TRecord>? rejected)
    {
        using var stream = Open(layout.File, isRequired);
        if (stream is null) yield break;
        var file = $"{name}/{layout.File}";
        var values = new RowValues(prefixes, _canonical, diagnostics);
        var rows = new TableReader(stream, file, layout, _pool, diagnostics).Read();
        foreach (var row in SafeReading.Guard(rows, file, diagnostics))
        {
            values.Begin(row);
            var record = build(values);
            if (values.IsValid) yield return record;
            else rejected?.Invoke(record);
        }
    }

    private Stream? Open(string file, bool isRequired) => SafeReading.Open(open, file, $"{name}/{file}", isRequired, diagnostics);
}
