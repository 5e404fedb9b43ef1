using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Curation.Tests.Reading;

/// <summary>Each fault of the JSON form: its code, its place, and that the rows around it are read.</summary>
public sealed class JsonFaultTests
{
    private const string Head =
        "{\"article\": {\"id\": \"x\", \"title\": \"X\", \"baseIri\": \"https://example.org/\", \"version\": \"1\", \"defaultEvidence\": \"ECO:0000304\"},\n";

    private const string Good = """{"id": "S8", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024"}""";

    [Theory]
    [InlineData("IL7G3004", """{"id": "S1", "subject_id": "⟦HGCN:6023⟧", "predicate_id": "il7:binds", "object_id": "HGNC:6024"}""")]
    [InlineData("IL7G3009", """⟦{⟧"id": "S1", "predicate_id": "il7:binds", "object_id": "HGNC:6024"}""")]
    [InlineData("IL7G3009", """{"id": "S1", "⟦subject_id⟧": "", "predicate_id": "il7:binds", "object_id": "HGNC:6024"}""")]
    [InlineData("IL7G3009", """{"id": "S1", "⟦subject_id⟧": null, "predicate_id": "il7:binds", "object_id": "HGNC:6024"}""")]
    [InlineData("IL7G3010", """{"id": "S1", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024", "polarity": "⟦postive⟧"}""")]
    [InlineData("IL7G3014", """{"id": "⟦\u0000⟧", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024"}""", "IL7G3009")]
    [InlineData("IL7G3019", """{"id": "S1", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024", "taxon_id": ["NCBITaxon:9606", "⟦⟧"]}""")]
    [InlineData("IL7G3024", """{"id": "S1", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024", "qualifiers": ["⟦il7:a⟧"]}""")]
    [InlineData("IL7G3004", """{"id": "S1", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024", "qualifiers": ["il7:a=⟦no:1⟧"]}""")]
    [InlineData("IL7G3025", """{"id": "S1", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024", "object_value": "⟦17q21⟧"}""")]
    [InlineData("IL7G3033", """{"id": "S1", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024", "⟦taxon_id⟧": "NCBITaxon:9606"}""")]
    [InlineData("IL7G3033", """{"id": "S1", "⟦subject_id⟧": ["HGNC:6023"], "predicate_id": "il7:binds", "object_id": "HGNC:6024"}""", "IL7G3009")]
    [InlineData("IL7G3033", """{"id": "S1", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024", "comment": ⟦true⟧}""")]
    [InlineData("IL7G3033", """{"id": "S1", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024", "comment": ⟦{⟧"a": [1]}}""")]
    [InlineData("IL7G3033", """{"id": "S1", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024", "comment": ⟦1.5⟧}""")]
    [InlineData("IL7G3033", "⟦1⟧")]
    [InlineData("IL7G3033", "⟦[⟧[1], 2]")]
    [InlineData("IL7G3034", """{"id": "S1", "⟦id⟧": "S2", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024"}""")]
    [InlineData("IL7G3035", """{"id": "⟦S 1⟧", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024"}""")]
    public void A_wrong_statement_is_reported_where_it_is_wrong_and_left_out(string code, string row, string? also = null)
    {
        var text = MarkedText.Parse($"{Head}\"entities\": [], \"statements\": [\n{row},\n{Good}]}}", "a/statements.json");
        var folder = new CurationFolder().With(CurationFolder.JsonFile, text.Text);

        var source = folder.Json();
        Assert.NotNull(source.ReadArticle());
        var ids = CurationFolder.Ids(source, "statements").ToList();

        Assert.Equal(["S8"], ids);
        Assert.Equal(also is null ? [code] : [also, code], folder.Codes());
        var found = folder.Diagnostics.ToImmutable().Single(each => each.Descriptor.Code == code);
        Assert.Equal(text.Span, found.Span);
    }

    [Theory]
    [InlineData("IL7G3018", """{"id": "S1", "subject_id": "⟦ HGNC:6023⟧", "predicate_id": "il7:binds", "object_id": "HGNC:6024"}""")]
    [InlineData("IL7G3032", """{"id": "S1", "⟦subject⟧": {"a": []}, "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024"}""")]
    public void A_warning_keeps_the_row(string code, string row)
    {
        var text = MarkedText.Parse($"{Head}\"entities\": [], \"statements\": [{row},\n{Good}]}}", "a/statements.json");
        var folder = new CurationFolder().With(CurationFolder.JsonFile, text.Text);

        var ids = CurationFolder.Ids(folder.Json(), "statements").ToList();

        var found = Assert.Single(folder.Diagnostics.ToImmutable());
        Assert.Equal((code, text.Span), (found.Descriptor.Code, found.Span));
        Assert.Equal(["S1", "S8"], ids);
    }

    [Theory]
    [InlineData("IL7G3031", "⟦⟧")]
    [InlineData("IL7G3031", "⟦⟧[]")]
    [InlineData("IL7G3032", Head + "\"entities\": [], \"statements\": [], \"⟦statments⟧\": []}")]
    [InlineData("IL7G3033", Head + "\"entities\": [], \"⟦statements⟧\": {}}")]
    [InlineData("IL7G3034", Head + "\"entities\": [], \"statements\": [], \"⟦entities⟧\": []}")]
    [InlineData("IL7G3041", "⟦" + "{" + "⟧\"article\": {\"id\": \"x\", \"title\": \"X\", \"baseIri\": \"https://example.org/\", \"version\": \"1\", \"defaultEvidence\": \"ECO:0000304\"},\n\"entities\": []}")]
    [InlineData("IL7G3015", "⟦\uFEFF⟧" + Head + "\"entities\": [], \"statements\": []}")]
    public void A_fault_of_the_document_is_reported_once(string code, string marked)
    {
        var text = MarkedText.Parse(marked, "a/statements.json");
        var folder = new CurationFolder().With(CurationFolder.JsonFile, text.Text);

        var source = folder.Json();
        source.ReadArticle();
        foreach (var member in (string[])["entities", "references", "passages", "statements", "evidence"])
        {
            Assert.Empty(CurationFolder.Ids(source, member));
        }

        var found = Assert.Single(folder.Diagnostics.ToImmutable());
        Assert.Equal((code, text.Span), (found.Descriptor.Code, found.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("}")]
    [InlineData("}, {")]
    [InlineData("}]")]
    [InlineData("}], \"evidence\":")]
    [InlineData("}]} x")]
    [InlineData("} // a remark\n]}")]
    [InlineData(", 'comment': \"a\"}]}")]
    [InlineData(", \"comment\": 'a'}]}")]
    [InlineData(", comment: \"a\"}]}")]
    [InlineData(", \"comment\": NaN}]}")]
    [InlineData(", \"comment\": 017}]}")]
    [InlineData(", \"comment\": -00}]}")]
    [InlineData(", \"comment\": 0x1F}]}")]
    [InlineData(", \"comment\": +1}]}")]
    [InlineData(", \"comment\": .5}]}")]
    [InlineData(", \"comment\": \"a\nb\"}]}")]
    [InlineData(", \"comment\": \"a\tb\"}]}")]
    [InlineData(", \"comment\": \"\\uD83D\"}]}")]
    [InlineData(", \"comment\": \"\\uDE00\"}]}")]
    [InlineData(", \"comment\": \"\\uD83D\\uD83D\\uDE00\"}]}")]
    [InlineData(", \"comment\": \"\\uD83D\\n\"}]}")]
    [InlineData(",}]}")]
    [InlineData("}, ]}")]
    [InlineData("}],\n}")]
    [InlineData(", \"comment\": undefined}]}")]
    [InlineData(", \"comment\": new Date(1)}]}")]
    [InlineData(" \"comment\": \"a\"}]}")]
    public void What_is_not_JSON_is_one_finding(string end)
    {
        var text = $"{Head}\"entities\": [], \"statements\": [{Good[..^1]}{end}";
        var folder = new CurationFolder().With(CurationFolder.JsonFile, text);

        var source = folder.Json();
        source.ReadArticle();
        _ = CurationFolder.Ids(source, "statements").ToList();

        Assert.Equal(["IL7G3031"], folder.Codes());
    }

    [Theory]
    [InlineData("{\"a\": [1, 2,⟦]⟧}")]
    [InlineData("{\"a\": [1,\n  ⟦]⟧}")]
    [InlineData("{\"a\": 0⟦1⟧}")]
    [InlineData("{\"a\": \"\\\\\", \"b\": \"x\\\"⟦\t⟧\"}")]
    [InlineData("{\"a\": \"\\uD83D⟦x⟧\"}")]
    [InlineData("{\"a\": \"\\uD83D\\uDE00\\uDC0⟦0⟧\"}")]
    public void The_place_of_a_slip_is_the_character(string marked)
    {
        var text = MarkedText.Parse(marked, "a/statements.json");
        var folder = new CurationFolder().With(CurationFolder.JsonFile, text.Text);

        folder.Json().ReadArticle();

        Assert.Equal(("IL7G3031", text.Span), folder.Diagnostics.ToImmutable().Select(found => (found.Descriptor.Code, found.Span)).Single());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10")]
    [InlineData("-1")]
    [InlineData("\"a \\\\\"")]
    [InlineData("\"a, ]\\\" 01\"")]
    [InlineData("null")]
    public void What_is_JSON_is_read(string value)
    {
        var text = $"{Head}\"entities\": [], \"statements\": [{Good[..^1]}, \"comment\": {value}}}]}}";
        var folder = new CurationFolder().With(CurationFolder.JsonFile, text);

        Assert.NotNull(folder.Json().ReadArticle());
        Assert.Single(folder.Json().ReadStatements());

        Assert.Empty(folder.Codes());
    }

    [Fact]
    public void Nesting_without_end_is_a_finding()
    {
        var folder = new CurationFolder().With(CurationFolder.JsonFile, string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));

        folder.Json().ReadArticle();

        Assert.Contains("IL7G3031", folder.Codes());
    }

    [Fact]
    public void A_document_that_is_not_UTF8_is_a_finding()
    {
        byte[] document = [.. "{\"article\": \""u8, 0xFF, .. "\"}"u8];
        var folder = new CurationFolder().With(CurationFolder.JsonFile, document);

        Assert.Null(folder.Json().ReadArticle());

        Assert.Equal(["IL7G3013"], folder.Codes());
    }

    [Fact]
    public void The_article_may_come_last()
    {
        var folder = new CurationFolder().With(CurationFolder.JsonFile, $"{{\"statements\": [{Good}], \"entities\": [], {Head[1..].TrimEnd(',', '\n')}}}");

        var source = folder.Json();

        Assert.Equal("x", source.ReadArticle()?.Id);
        Assert.Equal(["S8"], CurationFolder.Ids(source, "statements"));
        Assert.Empty(folder.Codes());
    }

    [Fact]
    public void Numbers_may_be_written_as_numbers_or_texts()
    {
        const string Digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        var folder = new CurationFolder().With(CurationFolder.JsonFile, $$"""
            {"passages": [
              {"id": 1, "section": "A", "start": 0, "end": "17", "sha256": "{{Digest}}", "disposition": "curated"},
              {"id": "2", "section": "A", "start": "17", "end": 9007199254740993, "sha256": "{{Digest}}", "disposition": "curated"},
              {"id": "3", "section": "A", "start": 18446744073709551616, "end": 1, "sha256": "{{Digest}}", "disposition": "curated"}]}
            """);

        var passages = folder.Json().ReadPassages().ToList();

        Assert.Equal([("1", 0L, 17L), ("2", 17L, 9007199254740993L)], passages.Select(each => (each.Id.Text, each.Start, each.End)));
        Assert.Equal(["IL7G3022"], folder.Codes());
    }

    [Fact]
    public void A_missing_document_is_reported_once()
    {
        var folder = new CurationFolder();
        var source = folder.Json();

        Assert.Null(source.ReadArticle());
        Assert.Empty(source.ReadStatements());

        var found = Assert.Single(folder.Diagnostics.ToImmutable());
        Assert.Equal(("IL7G3001", SourceSpan.WholeFile("a/statements.json")), (found.Descriptor.Code, found.Span));
    }
}
