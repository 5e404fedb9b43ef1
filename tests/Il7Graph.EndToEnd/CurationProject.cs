using System.Text;
using System.Text.RegularExpressions;
using Il7Graph.Testing;

namespace Il7Graph.EndToEnd;

/// <summary>A project of one small, valid article in a temporary folder, for tests to spoil. Tables are lists of rows, the header
/// first; <see cref="PlaceOf"/> says where a cell stands.</summary>
internal sealed class CurationProject : IDisposable
{
    public const string Folder = "curation/example";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, List<string[]>> _tables = new(StringComparer.Ordinal)
    {
        ["entities.tsv"] =
        [
            ["id", "label", "class_id", "taxon_id"],
            ["UniProtKB:P13232", "interleukin-7", "il7:Protein", "NCBITaxon:9606"],
            ["CL:0000312", "keratinocyte", "il7:Cell", ""],
            ["CL:0000540", "neuron", "il7:Cell", ""],
            ["NCBITaxon:9606", "Homo sapiens", "il7:Organism", ""],
            ["ECO:0000270", "expression pattern evidence used in manual assertion", "il7:EvidenceCode", ""],
            ["ECO:0007754", "curator inference from Wikipedia used in manual assertion", "il7:EvidenceCode", ""],
        ],
        ["references.tsv"] =
        [
            ["id", "kind", "title", "year", "match"],
            ["1", "article", "A study of keratinocytes", "1993", "unresolved"],
        ],
        ["passages.tsv"] =
        [
            ["id", "section", "start", "end", "sha256", "disposition", "reason"],
            ["p1", "Lead", "0", "26", Sha256("Keratinocytes make it. 0 !"), "curated", ""],
        ],
        ["statements.tsv"] =
        [
            ["id", "subject_id", "subject_label", "predicate_id", "object_id", "object_label", "status", "superseded_by", "passage_id", "wording"],
            ["s1", "CL:0000312", "keratinocyte", "il7:produces", "UniProtKB:P13232", "interleukin-7", "accepted", "", "p1", "Keratinocytes make IL-7."],
            ["s2", "CL:0000540", "neuron", "il7:produces", "UniProtKB:P13232", "interleukin-7", "accepted", "", "p1", "Neurons make IL-7."],
        ],
        ["evidence.tsv"] =
        [
            ["statement_id", "reference_id", "eco_id", "curator", "curated_on"],
            ["s1", "1", "ECO:0000270", "A. Curator", "2026-01-31"],
            ["s2", "", "ECO:0007754", "A. Curator", "2026-01-31"],
        ],
    };

    public CurationProject()
    {
        _folder.Write(
            $"{Folder}/article.json",
            """
            {
              "id": "example",
              "title": "An example",
              "shortName": "il7",
              "source": "https://example.org/article",
              "sourceLicence": "https://creativecommons.org/licenses/by-sa/4.0/",
              "retrieved": "2026-01-31",
              "baseIri": "https://w3id.org/il7graph/",
              "version": "0.0.1",
              "licence": "https://creativecommons.org/licenses/by-sa/4.0/",
              "curators": [ { "name": "A. Curator" } ],
              "defaultEvidence": "ECO:0007754"
            }

            """);
        _folder.Write("article.txt", ArticleText);
        foreach (var table in _tables.Keys) Save(table);
        _folder.Write("output/il7.nt", "the release of before\n");
        _folder.Write("output/SHA256SUMS", "its digests\n");
    }

    /// <summary>What <c>article.txt</c> holds.</summary>
    public static string ArticleText => "Keratinocytes make it. 0 !";

    /// <summary>The ontology of the repository.</summary>
    public static string Ontology { get; } = Path.Combine(SharedFolder.RepositoryRoot, "ontology");

    public string Root => _folder.Root;

    public string PathOf(string relative) => _folder.PathOf(relative);

    public string Read(string relative) => _folder.Read(relative);

    /// <summary>The files of the output folder, with their content.</summary>
    public IReadOnlyDictionary<string, string> Output(string folder = "output") => _folder.Listing(folder);

    /// <summary>Replaces a cell; rows count from 1 as lines do, so 1 is the header.</summary>
    public void Set(string table, int line, string column, string value)
    {
        _tables[table][line - 1][ColumnOf(table, column)] = value;
        Save(table);
    }

    public void AddRow(string table, params string[] cells)
    {
        _tables[table].Add(cells);
        Save(table);
    }

    /// <summary>The text of a table as it stands on the disk.</summary>
    public string TextOf(string table) => _folder.Read($"{Folder}/{table}");

    public void Write(string table, string text) => _folder.Write($"{Folder}/{table}", text);

    public void Write(string table, byte[] bytes) => _folder.Write($"{Folder}/{table}", bytes);

    /// <summary>A pattern for <c>file:line:column</c> of a cell.</summary>
    public string PlaceOf(string table, int line, string column)
    {
        var before = _tables[table][line - 1].Take(ColumnOf(table, column)).Sum(cell => cell.Length + 1);
        return Regex.Escape($"{Folder}/{table}:{line}:{before + 1}");
    }

    public ProcessResult Run(params string[] arguments) => Process().Run([.. arguments, "--ontology", Ontology]);

    public Il7GraphProcess Process(params string[] launcher) =>
        new() { WorkingFolder = Root, Launcher = launcher, Timeout = TimeSpan.FromMinutes(5) };

    public void Dispose() => _folder.Dispose();

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private int ColumnOf(string table, string column) => Array.IndexOf(_tables[table][0], column);

    private void Save(string table) =>
        Write(table, string.Concat(_tables[table].Select(row => string.Join('\t', row) + "\n")));
}
