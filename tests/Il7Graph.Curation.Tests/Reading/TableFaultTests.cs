using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Curation.Tests.Reading;

/// <summary>Each fault of a table: its code, its place, and that the rows around it are read.</summary>
public sealed class TableFaultTests
{
    private const string Digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string Statements = "id\tsubject_id\tpredicate_id\tobject_id\tobject_value\tpolarity\ttaxon_id\tqualifiers\n";
    private const string Good = "S8\tHGNC:6023\til7:binds\tHGNC:6024\t\t\t\t\n";
    private const string Evidence = "statement_id\teco_id\tcurated_on\n";
    private const string References = "id\tkind\tpmid\tyear\tmatch\n";
    private const string Passages = "id\tsection\tstart\tend\tsha256\tdisposition\treason\n";
    private const string Entities = "id\tlabel\tclass_id\tdefinition\n";

    [Theory]
    [InlineData("IL7G3004", "S1\t⟦HGCN:6023⟧\til7:binds\tHGNC:6024\t\t\t\t\n")]
    [InlineData("IL7G3008", "⟦S1\tHGNC:6023⟧\n")]
    [InlineData("IL7G3008", "⟦S1\tHGNC:6023\til7:binds\tHGNC:6024\t\t\t\t\tmore⟧\n")]
    [InlineData("IL7G3009", "S1\t⟦⟧\til7:binds\tHGNC:6024\t\t\t\t\n")]
    [InlineData("IL7G3009", "⟦⟧\tHGNC:6023\til7:binds\tHGNC:6024\t\t\t\t\n")]
    [InlineData("IL7G3010", "S1\tHGNC:6023\til7:binds\tHGNC:6024\t\t⟦postive⟧\t\t\n")]
    [InlineData("IL7G3010", "S1\tHGNC:6023\til7:binds\tHGNC:6024\t\t⟦Positive⟧\t\t\n")]
    [InlineData("IL7G3010", "S1\tHGNC:6023\til7:binds\tHGNC:6024\t\t⟦0⟧\t\t\n")]
    [InlineData("IL7G3011", "S1\t⟦HGNC:IL7⟧\til7:binds\tHGNC:6024\t\t\t\t\n")]
    [InlineData("IL7G3012", "S1\t⟦interleukin⟧\til7:binds\tHGNC:6024\t\t\t\t\n")]
    [InlineData("IL7G3012", "S1\t⟦https://example.org/x⟧\til7:binds\tHGNC:6024\t\t\t\t\n")]
    [InlineData("IL7G3014", "S1⟦\0⟧\tHGNC:6023\til7:binds\tHGNC:6024\t\t\t\t\n")]
    [InlineData("IL7G3019", "S1\tHGNC:6023\til7:binds\tHGNC:6024\t\t\tNCBITaxon:9606|⟦⟧|NCBITaxon:10090\t\n")]
    [InlineData("IL7G3024", "S1\tHGNC:6023\til7:binds\tHGNC:6024\t\t\t\t⟦il7:aspect⟧\n")]
    [InlineData("IL7G3024", "S1\tHGNC:6023\til7:binds\tHGNC:6024\t\t\t\til7:a=\"b\"|⟦il7:a=\"⟧\n")]
    [InlineData("IL7G3004", "S1\tHGNC:6023\til7:binds\tHGNC:6024\t\t\t\til7:a=\"b\"|il7:a=⟦nothing:1⟧\n")]
    [InlineData("IL7G3025", "S1\tHGNC:6023\til7:binds\t⟦⟧\t\t\t\t\n")]
    [InlineData("IL7G3025", "S1\tHGNC:6023\til7:binds\tHGNC:6024\t⟦17q21⟧\t\t\t\n")]
    [InlineData("IL7G3035", "⟦S 1⟧\tHGNC:6023\til7:binds\tHGNC:6024\t\t\t\t\n")]
    [InlineData("IL7G3035", "⟦-1⟧\tHGNC:6023\til7:binds\tHGNC:6024\t\t\t\t\n")]
    public void A_wrong_statement_is_reported_where_it_is_wrong_and_left_out(string code, string row) =>
        AssertFinding(code, "statements", Statements + Good.Replace("S8", "S7", StringComparison.Ordinal) + row + Good, "S7", "S8");

    [Theory]
    [InlineData("IL7G3018", "S1\t⟦ HGNC:6023⟧\til7:binds\tHGNC:6024\t\t\t\t\n")]
    [InlineData("IL7G3018", "S1\tHGNC:6023\til7:binds\tHGNC:6024\t\t\tNCBITaxon:9606|⟦NCBITaxon:10090 ⟧\t\n")]
    public void Space_around_a_value_is_a_warning_and_the_row_is_kept(string code, string row) =>
        AssertFinding(code, "statements", Statements + row + Good, "S1", "S8");

    [Theory]
    [InlineData("IL7G3003", "⟦⟧", new string[0])]
    [InlineData("IL7G3003", "⟦⟧\nS1\tHGNC:6023\n", new string[0])]
    [InlineData("IL7G3005", "⟦id\tsubject_id\tobject_id⟧\nS1\tHGNC:6023\tHGNC:6024\n", new string[0])]
    [InlineData("IL7G3006", "id\tsubject_id\tpredicate_id\tobject_id\t⟦subject_lable⟧\nS1\tHGNC:6023\til7:binds\tHGNC:6024\tIL7\n", new[] { "S1" })]
    [InlineData("IL7G3007", "id\tsubject_id\tpredicate_id\tobject_id\t⟦id⟧\nS1\tHGNC:6023\til7:binds\tHGNC:6024\tS2\n", new[] { "S1" })]
    [InlineData("IL7G3014", "⟦\0⟧\nS1\tHGNC:6023\n", new string[0])]
    [InlineData("IL7G3015", "⟦\uFEFF⟧id\tsubject_id\tpredicate_id\tobject_id\nS1\tHGNC:6023\til7:binds\tHGNC:6024\n", new[] { "S1" })]
    [InlineData("IL7G3016", "id\tsubject_id\tpredicate_id\tobject_id⟦\r⟧\nS1\tHGNC:6023\til7:binds\tHGNC:6024\r\n", new[] { "S1" })]
    [InlineData("IL7G3016", "id\tsubject_id\tpredicate_id\tobject_value\nS1\tHGNC:6023\til7:binds\tβ-chain⟦\r⟧\n", new[] { "S1" })]
    [InlineData("IL7G3018", "⟦id ⟧\tsubject_id\tpredicate_id\tobject_id\nS1\tHGNC:6023\til7:binds\tHGNC:6024\n", new[] { "S1" })]
    [InlineData("IL7G3037", "id\tsubject_id\tpredicate_id\tobject_id\n⟦⟧\nS1\tHGNC:6023\til7:binds\tHGNC:6024\n", new[] { "S1" })]
    public void A_fault_of_the_file_is_reported_once(string code, string table, string[] ids) =>
        AssertFinding(code, "statements", table, ids);

    [Theory]
    [InlineData("IL7G3020", "evidence", Evidence + "S1\tECO:0000304\t⟦24.11.2026⟧\nS8\tECO:0000304\t\n")]
    [InlineData("IL7G3020", "evidence", Evidence + "S1\tECO:0000304\t⟦2026-02-30⟧\nS8\tECO:0000304\t\n")]
    [InlineData("IL7G3021", "references", References + "1\tbook\t\t⟦'88⟧\tunresolved\nS8\tbook\t\t\tunresolved\n")]
    [InlineData("IL7G3029", "references", References + "1\tbook\t⟦PMC12⟧\t\trecalled\nS8\tbook\t\t\tunresolved\n")]
    [InlineData("IL7G3022", "passages", Passages + "P1\tA\t⟦-1⟧\t5\t" + Digest + "\tcurated\t\nS8\tA\t0\t5\t" + Digest + "\tcurated\t\n")]
    [InlineData("IL7G3023", "passages", Passages + "P1\tA\t0\t5\t⟦E3B0⟧\tcurated\t\nS8\tA\t0\t5\t" + Digest + "\tcurated\t\n")]
    [InlineData("IL7G3026", "passages", Passages + "P1\tA\t0\t5\t" + Digest + "\t⟦skipped⟧\t\nS8\tA\t0\t5\t" + Digest + "\tcurated\t\n")]
    [InlineData("IL7G3030", "passages", Passages + "P1\tA\t5\t⟦4⟧\t" + Digest + "\tcurated\t\nS8\tA\t0\t5\t" + Digest + "\tcurated\t\n")]
    [InlineData("IL7G3027", "entities", Entities + "⟦il7e:marrow-cell⟧\tmarrow cell\til7:Cell\t\nil7e:s8\tS8\til7:Cell\ta cell\n")]
    public void A_wrong_row_of_the_other_tables_is_left_out(string code, string member, string table) =>
        AssertFinding(code, member, table, member == "entities" ? "il7e:s8" : "S8");

    [Fact]
    public void A_verified_reference_without_an_identifier_is_a_warning() =>
        AssertFinding("IL7G3028", "references", References + "1\tjournal article\t\t1988\t⟦verified⟧\n2\tjournal article\t3259677\t1988\tverified\n3\tbook\t\t\tverified\n", "1", "2", "3");

    [Fact]
    public void A_row_that_is_not_UTF8_is_reported_where_it_breaks_off()
    {
        byte[] table = [.. "id\tsubject_id\tpredicate_id\tobject_id\nS1\tβ"u8, 0xFF, .. "\tx\ty\nS8\tHGNC:6023\til7:binds\tHGNC:6024\n"u8];
        var folder = new CurationFolder().With("statements.tsv", table);

        var ids = CurationFolder.Ids(folder.Tables(), "statements").ToList();

        var found = Assert.Single(folder.Diagnostics.ToImmutable());
        Assert.Equal(("IL7G3013", new SourceSpan("a/statements.tsv", 2, 5, 1)), (found.Descriptor.Code, found.Span));
        Assert.Equal(["S8"], ids);
    }

    [Theory]
    [InlineData("statements")]
    [InlineData("entities")]
    [InlineData("article")]
    public void A_required_file_that_is_not_there_is_reported(string member)
    {
        var folder = new CurationFolder();

        Assert.Empty(CurationFolder.Ids(folder.Tables(), member));

        var file = member == "article" ? "a/article.json" : $"a/{member}.tsv";
        var found = Assert.Single(folder.Diagnostics.ToImmutable());
        Assert.Equal(("IL7G3001", SourceSpan.WholeFile(file)), (found.Descriptor.Code, found.Span));
    }

    [Theory]
    [InlineData("references")]
    [InlineData("passages")]
    [InlineData("evidence")]
    public void The_other_files_may_be_absent(string member)
    {
        var folder = new CurationFolder();

        Assert.Empty(CurationFolder.Ids(folder.Tables(), member));

        Assert.Empty(folder.Codes());
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_reported()
    {
        var folder = new CurationFolder().With("statements.tsv", () => throw new UnauthorizedAccessException("no"));

        Assert.Empty(folder.Tables().ReadStatements());

        Assert.Equal(["IL7G3002"], folder.Codes());
    }

    [Fact]
    public void The_rows_before_a_failure_of_the_disk_are_read()
    {
        var folder = new CurationFolder().With("statements.tsv", () => new GeneratingStream(Broken()));

        var ids = CurationFolder.Ids(folder.Tables(), "statements").ToList();

        Assert.Equal(["IL7G3002"], folder.Codes());
        Assert.Equal(["S8"], ids);

        static IEnumerable<byte[]> Broken()
        {
            yield return System.Text.Encoding.UTF8.GetBytes(Statements + Good);
            throw new IOException("the disk is gone");
        }
    }

    [Theory]
    [InlineData("IL7G3004", "S1\tHGCN:6023\til7:binds\tHGNC:6024\t\t\t\t\n", "HGNC:6023")]
    [InlineData("IL7G3010", "S1\tHGNC:6023\til7:binds\tHGNC:6024\t\tpostive\t\t\n", "positive")]
    public void A_misspelling_is_answered_with_the_nearest_word(string code, string row, string expected)
    {
        var folder = new CurationFolder().With("statements.tsv", Statements + row);

        Assert.Empty(folder.Tables().ReadStatements());

        var found = Assert.Single(folder.Diagnostics.ToImmutable());
        Assert.Equal(code, found.Descriptor.Code);
        Assert.Contains($"did you mean {expected}?", found.Help, StringComparison.Ordinal);
    }

    private static void AssertFinding(string code, string member, string marked, params string[] ids)
    {
        var text = MarkedText.Parse(marked, $"a/{member}.tsv");
        var folder = new CurationFolder().With($"{member}.tsv", text.Text);

        var read = CurationFolder.Ids(folder.Tables(), member).ToList();

        var found = Assert.Single(folder.Diagnostics.ToImmutable());
        Assert.Equal((code, text.Span), (found.Descriptor.Code, found.Span));
        Assert.Equal(ids, read);
    }
}
