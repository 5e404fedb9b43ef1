using Il7Graph.Testing;

namespace Il7Graph.Curation.Tests.Reading;

/// <summary>Each fault of <c>article.json</c>: its code, its place, and that there is no article then.</summary>
public sealed class ArticleFaultTests
{
    [Theory]
    [InlineData("IL7G3036", "\"baseIri\": \"⟦example⟧\", \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3042", "\"baseIri\": \"⟦https://example.org⟧\", \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3004", "\"baseIri\": \"https://example.org/\", \"defaultEvidence\": \"⟦EKO:0000304⟧\"")]
    [InlineData("IL7G3036", "\"baseIri\": \"https://example.org/\", \"licence\": \"⟦CC BY-SA⟧\", \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3020", "\"baseIri\": \"https://example.org/\", \"released\": \"⟦2026⟧\", \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3022", "\"baseIri\": \"https://example.org/\", \"textLength\": \"⟦many⟧\", \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3023", "\"baseIri\": \"https://example.org/\", \"textSha256\": \"⟦0⟧\", \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3033", "\"baseIri\": \"https://example.org/\", \"curators\": ⟦{⟧}, \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3033", "\"baseIri\": \"https://example.org/\", \"curators\": [\"⟦me⟧\"], \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3033", "\"baseIri\": \"https://example.org/\", \"source\": ⟦[⟧], \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3029", "\"baseIri\": \"https://example.org/\", \"curators\": [{\"name\": \"A\", \"orcid\": \"⟦a b>c⟧\"}], \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3029", "\"baseIri\": \"https://example.org/\", \"curators\": [{\"name\": \"A\", \"orcid\": \"⟦PMID:1⟧\"}], \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3034", "\"baseIri\": \"https://example.org/\", \"⟦id⟧\": \"y\", \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3035", "\"baseIri\": \"https://example.org/\", \"shortName\": \"⟦a/b⟧\", \"defaultEvidence\": \"ECO:0000304\"")]
    [InlineData("IL7G3041", "\"baseIri\": \"https://example.org/\", \"curators\": [⟦{⟧\"orcid\": \"0\"}], \"defaultEvidence\": \"ECO:0000304\"")]
    public void A_fault_is_reported_where_it_is_and_there_is_no_article(string code, string members)
    {
        var text = MarkedText.Parse($"{{\n  \"id\": \"x\", \"title\": \"X\", \"version\": \"1\",\n  {members}\n}}\n", "a/article.json");
        var folder = new CurationFolder().With("article.json", text.Text);

        Assert.Null(folder.Tables().ReadArticle());

        var found = Assert.Single(folder.Diagnostics.ToImmutable());
        Assert.Equal((code, text.Span), (found.Descriptor.Code, found.Span));
    }

    [Theory]
    [InlineData("IL7G3009", "{}", 5)]
    [InlineData("IL7G3031", "", 1)]
    [InlineData("IL7G3031", "{", 1)]
    [InlineData("IL7G3033", "[1, 2]", 1)]
    public void A_file_without_an_article_has_none(string code, string text, int count)
    {
        var folder = new CurationFolder().With("article.json", text);

        Assert.Null(folder.Tables().ReadArticle());

        Assert.Equal(Enumerable.Repeat(code, count), folder.Codes());
    }

    [Theory]
    [InlineData("0000-0002-1825-0097")]
    [InlineData("ORCID:0000-0002-1825-0097")]
    [InlineData("https://orcid.org/0000-0002-1825-0097")]
    public void An_ORCID_has_one_spelling(string written)
    {
        var folder = new CurationFolder().With("article.json", $$"""
            {"id": "x", "title": "X", "version": "1", "baseIri": "https://example.org/", "defaultEvidence": "ECO:0000304",
             "curators": [{"name": "B", "orcid": "{{written}}"}]}
            """);

        Assert.Equal([new Curator("B", "0000-0002-1825-0097")], folder.Tables().ReadArticle()!.Curators);
        Assert.Empty(folder.Codes());
    }

    [Fact]
    public void An_unknown_member_is_a_warning()
    {
        var folder = new CurationFolder().With("article.json", """
            {"$schema": "x", "id": "x", "title": "X", "version": "1", "baseIri": "https://example.org/", "defaultEvidence": "ECO:0000304",
             "licens": "https://example.org/", "curators": [{"name": "A"}, {"name": "B", "orcid": "0000-0002-1825-0097"}]}
            """);

        var article = folder.Tables().ReadArticle();

        Assert.Equal([new Curator("A", null), new Curator("B", "0000-0002-1825-0097")], article!.Curators);
        Assert.Equal(["IL7G3032"], folder.Codes());
        Assert.Equal("did you mean licence?", folder.Diagnostics.ToImmutable()[0].Help);
    }
}
