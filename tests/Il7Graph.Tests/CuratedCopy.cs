using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Tests;

/// <summary>A copy of the repository's IL-7 tables, for tests to put a fault in.</summary>
internal sealed class CuratedCopy : IDisposable
{
    private const string Source = "curation/interleukin-7";
    private readonly TemporaryFolder _folder = new();

    public CuratedCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedFolder.RepositoryRoot, Source)))
        {
            _folder.Write($"interleukin-7/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        }
    }

    public BuildOptions Options => new()
    {
        CurationDirectories = [_folder.PathOf("interleukin-7")],
        OntologyDirectory = BuiltRelease.Ontology,
        OutputDirectory = _folder.PathOf("output"),
    };

    /// <summary>Adds a row with the given cells, the others empty.</summary>
    public void Add(string table, params (string Column, string Value)[] cells)
    {
        var text = _folder.Read($"interleukin-7/{table}.tsv");
        var columns = text[..text.IndexOf('\n', StringComparison.Ordinal)].Split('\t');
        Assert.All(cells, cell => Assert.Contains(cell.Column, columns));
        var row = columns.Select(column => cells.FirstOrDefault(cell => cell.Column == column).Value ?? "");
        _folder.Write($"interleukin-7/{table}.tsv", $"{text}{string.Join('\t', row)}\n");
    }

    /// <summary>Adds a statement with a wording and a comment.</summary>
    public void AddStatement(string id, string subject, string predicate, string @object, params (string Column, string Value)[] more)
    {
        var isText = predicate is "il7:cytogeneticBand";
        Add("statements",
        [
            ("id", id), ("subject_id", subject), ("predicate_id", predicate), (isText ? "object_value" : "object_id", @object),
            ("wording", $"Row {id}."), ("comment", $"On {id}."), .. more,
        ]);
    }

    /// <summary>The contradictions found, by place.</summary>
    public IReadOnlyList<Diagnostic> Check() =>
        [.. GraphBuild.Check(Options).Findings.Where(found => found.Descriptor.Code.StartsWith("IL7G4", StringComparison.Ordinal))];

    /// <summary>A finding as it is shown, the folders by their last name.</summary>
    public string Text(Diagnostic finding) => finding.ToString()
        .Replace($"{_folder.Root}/", "", StringComparison.Ordinal)
        .Replace($"{SharedFolder.RepositoryRoot}/", "", StringComparison.Ordinal);

    /// <summary>The line of a row by its id.</summary>
    public int LineOf(string table, string id) =>
        Array.FindIndex(_folder.Read($"interleukin-7/{table}.tsv").Split('\n'), line => line.StartsWith($"{id}\t", StringComparison.Ordinal)) + 1;

    public void Dispose() => _folder.Dispose();
}
