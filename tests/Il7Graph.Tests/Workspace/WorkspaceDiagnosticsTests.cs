using System.Reflection;
using Il7Graph.Diagnostics;
using Il7Graph.Testing;
using Il7Graph.Workspace;

namespace Il7Graph.Tests.Workspace;

/// <summary>Findings on the folders and files of a build.</summary>
public sealed class WorkspaceDiagnosticsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_workspace_has_no_other_findings_than_those_tested_here() => Assert.Equal(
        ["IL7G6001", "IL7G6002", "IL7G6003", "IL7G6004", "IL7G6005"],
        typeof(WorkspaceDiagnostics).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => ((DiagnosticDescriptor)property.GetValue(null)!).Code).Order(StringComparer.Ordinal));

    [Fact]
    public void IL7G6001_A_folder_with_both_forms()
    {
        var article = new CurationFolderBuilder().Write(_folder);
        _folder.Write("article/statements.json", "{}");

        Assert.Equal(["IL7G6001 article/statements.json"], Findings(Options(article)));
    }

    [Fact]
    public void IL7G6002_Nothing_to_build() => Assert.Equal(["IL7G6002 ."], Findings(Options()));

    [Fact]
    public void IL7G6003_The_output_folder_is_a_file_which_is_let_be()
    {
        _folder.Write("output", "precious");

        Assert.Equal(["IL7G6003 output"], Findings(Options(new CurationFolderBuilder().Write(_folder))));
        Assert.Equal("precious", _folder.Read("output"));
    }

    [Fact]
    public void IL7G6003_A_folder_where_a_file_of_the_release_belongs_leaves_all_as_it_was()
    {
        var article = new CurationFolderBuilder().Write(_folder);
        _folder.Write("output/example-flat.nt", "old");
        _folder.Write("output/example.nt/inside", "precious");
        var before = _folder.Listing();

        Assert.Equal(["IL7G6003 output"], Findings(Options(article)));
        Assert.Equal(before, _folder.Listing());
    }

    [Fact]
    public void IL7G6004_One_text_for_two_articles()
    {
        var options = Options(
            new CurationFolderBuilder().Write(_folder, "a"), new CurationFolderBuilder().SetArticle("id", "other").Write(_folder, "b"));

        Assert.Equal(["IL7G6004 text.txt"], Findings(options with { ArticleText = _folder.Write("text.txt", "Text.") }));
    }

    [Theory]
    [InlineData("release")]
    [InlineData("Release")]
    public void IL7G6005_A_short_name_that_would_overwrite_the_description_of_the_release(string name)
    {
        var article = new CurationFolderBuilder().SetArticle("shortName", name).Write(_folder);

        Assert.StartsWith("IL7G6005 article/article.json", Assert.Single(Findings(Options(article))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_curation_folder_is_the_only_finding() => Assert.Equal(["IL7G3001 nowhere"], Findings(Options(_folder.PathOf("nowhere"))));

    [Theory]
    [InlineData("il7.ttl")]
    [InlineData("prefixes.tsv")]
    public void A_missing_file_of_the_ontology_is_named(string file)
    {
        var article = new CurationFolderBuilder().Write(_folder);
        foreach (var name in (string[])["il7.ttl", "prefixes.tsv"])
        {
            if (name != file) _folder.Write($"ontology/{name}", File.ReadAllBytes(Path.Combine(BuiltRelease.Ontology, name)));
        }

        Assert.Equal([$"IL7G3001 ontology/{file}"], Findings(Options(article) with { OntologyDirectory = _folder.PathOf("ontology") }));
    }

    [Fact]
    public void A_missing_text_is_named() => Assert.Equal(
        ["IL7G3001 text.txt"], Findings(Options(new CurationFolderBuilder().Write(_folder)) with { ArticleText = _folder.PathOf("text.txt") }));

    [Theory]
    [InlineData("statements.tsv")]
    [InlineData("evidence.tsv")]
    [InlineData("article.json")]
    public void A_folder_in_the_place_of_a_table_is_a_finding(string file)
    {
        var article = new CurationFolderBuilder().Write(_folder);
        File.Delete(_folder.PathOf($"article/{file}"));
        Directory.CreateDirectory(_folder.PathOf($"article/{file}"));

        Assert.Contains(Findings(Options(article)), finding => finding.EndsWith($" article/{file}", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private BuildOptions Options(params string[] articles) => new()
    {
        CurationDirectories = articles,
        OntologyDirectory = BuiltRelease.Ontology,
        OutputDirectory = _folder.PathOf("output"),
    };

    private List<string> Findings(BuildOptions options)
    {
        var result = GraphBuild.Build(options);
        Assert.False(result.Released);
        return [.. result.Findings.Select(found => $"{found.Descriptor.Code} {found.Span}".Replace($"{_folder.Root}/", "", StringComparison.Ordinal))];
    }
}
