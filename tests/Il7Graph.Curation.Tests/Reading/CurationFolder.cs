using System.Text;
using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Curation.Tests.Reading;

/// <summary>A folder of curated files in memory, called <c>a</c>, and what is found in it.</summary>
internal sealed class CurationFolder
{
    public const string Name = "a";
    public const string JsonFile = "statements.json";
    private readonly Dictionary<string, Func<Stream>> _files = new(StringComparer.Ordinal);

    /// <summary>The prefixes of the project.</summary>
    public static CuriePrefixes Prefixes { get; } = ReadPrefixes();

    public DiagnosticBag Diagnostics { get; } = new();

    public CurationFolder With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public CurationFolder With(string file, byte[] bytes) => With(file, () => new MemoryStream(bytes));

    public CurationFolder With(string file, Func<Stream> open)
    {
        _files[file] = open;
        return this;
    }

    public ICurationSource Tables() => new TableCuration(Name, Open, Prefixes, Diagnostics);

    public ICurationSource Json() => new JsonCuration(Name, JsonFile, Open, Prefixes, Diagnostics);

    /// <summary>The codes found, sorted.</summary>
    public string[] Codes() => [.. Diagnostics.ToImmutable().Select(found => found.Descriptor.Code).Order(StringComparer.Ordinal)];

    /// <summary>The ids of the rows of a table, named as its member in the JSON form.</summary>
    public static IEnumerable<string> Ids(ICurationSource source, string member) => member switch
    {
        "entities" => source.ReadEntities().Select(entity => entity.Id.Text),
        "references" => source.ReadReferences().Select(reference => reference.Id.Text),
        "passages" => source.ReadPassages().Select(passage => passage.Id.Text),
        "statements" => source.ReadStatements().Select(statement => statement.Id.Text),
        "evidence" => source.ReadEvidence().Select(evidence => evidence.Statement.Text),
        "article" => source.ReadArticle() is { } article ? [article.Id] : [],
        _ => throw new ArgumentException($"no table {member}", nameof(member)),
    };

    private Stream? Open(string file) => _files.TryGetValue(file, out var open) ? open() : null;

    private static CuriePrefixes ReadPrefixes()
    {
        var diagnostics = new DiagnosticBag();
        using var table = File.OpenRead(Path.Combine(SharedFolder.RepositoryRoot, "ontology", "prefixes.tsv"));
        var prefixes = CuriePrefixes.Read(table, "prefixes.tsv", diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return prefixes;
    }
}
