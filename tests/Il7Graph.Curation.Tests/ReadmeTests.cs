using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Curation.Tests;

/// <summary>The example of the room's README, as it stands there but for the folder it runs in.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_example_of_the_README_reads_the_example_of_the_project()
    {
        var diagnostics = new DiagnosticBag();
        using var table = File.OpenRead(InRepository("ontology/prefixes.tsv"));
        var prefixes = CuriePrefixes.Read(table, "ontology/prefixes.tsv", diagnostics);
        var source = new TableCuration("examples/il2rg", OpenOrNull, prefixes, diagnostics);
        var claims = source.ReadStatements().Select(each => $"{each.Subject} {each.Predicate} {each.Object}").ToList();

        Assert.NotEmpty(claims);
        Assert.Empty(diagnostics.ToImmutable());

        static Stream? OpenOrNull(string file) =>
            InRepository(Path.Combine("examples/il2rg", file)) is var path && File.Exists(path) ? File.OpenRead(path) : null;
    }

    [Fact]
    public void The_README_shows_what_this_test_runs()
    {
        var readme = File.ReadAllText(InRepository("src/Il7Graph.Curation/README.md"));
        var test = File.ReadAllText(InRepository("tests/Il7Graph.Curation.Tests/ReadmeTests.cs"))
            .Replace("InRepository(\"ontology/prefixes.tsv\")", "\"ontology/prefixes.tsv\"", StringComparison.Ordinal)
            .Replace("InRepository(Path.Combine(\"examples/il2rg\", file))", "Path.Combine(\"examples/il2rg\", file)", StringComparison.Ordinal);

        var start = readme.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        var shown = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];

        Assert.All(shown.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, test, StringComparison.Ordinal));
    }

    private static string InRepository(string path) => Path.Combine(SharedFolder.RepositoryRoot, path);
}
