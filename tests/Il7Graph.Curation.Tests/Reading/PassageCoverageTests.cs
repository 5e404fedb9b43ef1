using System.Security.Cryptography;
using System.Text;
using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Tests.Reading;

public sealed class PassageCoverageTests
{
    private const string Text = "IL-7 binds IL7Rα.";
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Passages_that_tile_the_text_cover_it()
    {
        var coverage = Check(Passage(5, 18, 2), Passage(0, 5, 1) with { Disposition = Disposition.Skipped, Reason = "a name" });

        Assert.Empty(_diagnostics.ToImmutable());
        Assert.Equal(new PassageCoverage(Curated: 1, Skipped: 1, CuratedBytes: 13, TotalBytes: 18), coverage);
    }

    [Fact]
    public void A_gap_is_reported_at_the_passage_behind_it()
    {
        Check(Passage(0, 4, 1), Passage(7, 18, 2));

        AssertFinding("IL7G3050", 2, "3 bytes");
    }

    [Fact]
    public void A_gap_before_the_first_passage_is_one()
    {
        Check(Passage(1, 18, 1));

        AssertFinding("IL7G3050", 1, "1 bytes");
    }

    [Fact]
    public void An_overlap_is_reported_at_the_second_passage()
    {
        Check(Passage(0, 6, 1), Passage(5, 18, 2));

        AssertFinding("IL7G3051", 2, "by 1 bytes");
    }

    [Fact]
    public void A_passage_inside_another_overlaps_and_leaves_no_gap()
    {
        Check(Passage(0, 18, 1), Passage(3, 6, 2));

        AssertFinding("IL7G3051", 2, "by");
    }

    [Fact]
    public void A_changed_passage_is_reported()
    {
        Check(Passage(0, 5, 1), Passage(5, 18, 2) with { Sha256 = new string('0', 64) });

        AssertFinding("IL7G3052", 2, "'2'");
    }

    [Fact]
    public void A_passage_beyond_the_text_is_reported()
    {
        Check(Passage(0, 5, 1), Passage(5, 18, 2) with { End = 1L << 40 });

        AssertFinding("IL7G3053", 2, "1099511627776");
    }

    [Fact]
    public void An_end_in_no_passage_is_reported_at_the_text()
    {
        Check(Passage(0, 5, 1));

        var found = Assert.Single(_diagnostics.ToImmutable());
        Assert.Equal(("IL7G3056", SourceSpan.WholeFile("a/article.txt")), (found.Descriptor.Code, found.Span));
        Assert.Contains("13 bytes", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_text_of_the_same_length_is_reported_by_its_digest()
    {
        Check(Article with { TextLength = 18, TextSha256 = new string('0', 64) }, Passage(0, 18, 1));

        AssertWhole("IL7G3054");
    }

    [Fact]
    public void A_text_of_another_length_is_reported_by_that_alone()
    {
        Check(Article with { TextLength = 17, TextSha256 = new string('0', 64) }, Passage(0, 18, 1));

        AssertWhole("IL7G3055");
    }

    [Fact]
    public void The_text_that_the_article_describes_is_no_finding()
    {
        Check(Article with { TextLength = 18, TextSha256 = Digest(Encoding.UTF8.GetBytes(Text)) }, Passage(0, 18, 1));

        Assert.Empty(_diagnostics.ToImmutable());
    }

    private static Article Article { get; } = new()
    {
        Id = "a",
        Title = "A",
        BaseIri = "https://example.org/",
        Version = "1",
        DefaultEvidence = new Curie("ECO:0000304", default),
    };

    private PassageCoverage Check(params Passage[] passages) => Check(Article, passages);

    private PassageCoverage Check(Article article, params Passage[] passages)
    {
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        return PassageCoverage.Check(passages, article, text, "a/article.txt", _diagnostics);
    }

    private static Passage Passage(int start, int end, int line) => new()
    {
        Id = new SourcedText($"{line}", default),
        Section = "A",
        Start = start,
        End = end,
        Sha256 = Digest(Encoding.UTF8.GetBytes(Text)[start..end]),
        Span = new SourceSpan("a/passages.tsv", line, 1, 1),
    };

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private void AssertFinding(string code, int line, string words)
    {
        var found = Assert.Single(_diagnostics.ToImmutable());
        Assert.Equal((code, line), (found.Descriptor.Code, found.Span.Line));
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
    }

    private void AssertWhole(string code)
    {
        var found = Assert.Single(_diagnostics.ToImmutable());
        Assert.Equal((code, SourceSpan.WholeFile("a/article.txt")), (found.Descriptor.Code, found.Span));
    }
}
