using Il7Graph.Curation.Reading;
using Il7Graph.Testing;

namespace Il7Graph.Curation.Tests.Reading;

/// <summary>The curated folders of the project are read without a finding.</summary>
public sealed class RealCurationTests
{
    [Theory]
    [InlineData("curation/interleukin-7", 108)]
    [InlineData("examples/il2rg", 0)]
    [InlineData("examples/il2rg-json", 0)]
    public void A_folder_of_the_project_is_read_without_a_finding(string path, int atLeast)
    {
        var folder = Folder(path);
        var source = File.Exists(PathOf(path, CurationFolder.JsonFile)) ? folder.Json() : folder.Tables();

        Assert.NotNull(source.ReadArticle());
        Assert.NotEmpty(source.ReadEntities());
        Assert.NotEmpty(source.ReadReferences());
        Assert.NotEmpty(source.ReadPassages());
        Assert.NotEmpty(source.ReadEvidence());
        var statements = source.ReadStatements().ToList();

        Assert.Empty(folder.Diagnostics.ToImmutable());
        Assert.True(statements.Count >= Math.Max(1, atLeast), $"{statements.Count} statements were read");
    }

    [Fact]
    public void The_example_says_the_same_in_both_forms()
    {
        var tables = Folder("examples/il2rg").Tables();
        var json = Folder("examples/il2rg-json").Json();

        foreach (var layout in (TableLayout[])
            [TableLayout.Entities, TableLayout.References, TableLayout.Passages, TableLayout.Statements, TableLayout.Evidence])
        {
            Assert.Equal(WrittenRows.Read(tables, layout), WrittenRows.Read(json, layout));
        }
    }

    [Fact]
    public void The_passages_of_the_example_cover_its_text()
    {
        var folder = Folder("examples/il2rg");
        var source = folder.Tables();
        using var text = File.OpenRead(PathOf("examples/il2rg", "article.txt"));

        var coverage = PassageCoverage.Check([.. source.ReadPassages()], source.ReadArticle()!, text, "article.txt", folder.Diagnostics);

        Assert.Empty(folder.Diagnostics.ToImmutable());
        Assert.Equal(text.Length, coverage.TotalBytes);
    }

    private static CurationFolder Folder(string path)
    {
        var folder = new CurationFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedFolder.RepositoryRoot, path)))
        {
            folder.With(Path.GetFileName(file), () => File.OpenRead(file));
        }
        return folder;
    }

    private static string PathOf(string folder, string file) => Path.Combine(SharedFolder.RepositoryRoot, folder, file);
}
