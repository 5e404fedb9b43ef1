using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Curation.Tests.Reading;

/// <summary>Tables of any size are read in bounded memory, row by row, however the bytes arrive.</summary>
public sealed class LargeInputTests
{
    private const string Header = "id\tsubject_id\tpredicate_id\tobject_id\n";
    private const string Row = "S1\tHGNC:6023\til7:binds\tHGNC:6024\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_line_of_100_megabytes_is_one_finding_and_is_not_held(bool hasMore)
    {
        var folder = new CurationFolder().With("statements.tsv", () => new GeneratingStream(LongLine(hasMore)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var ids = CurationFolder.Ids(folder.Tables(), "statements").ToList();

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(hasMore ? ["S1", "S1"] : ["S1"], ids);
        var found = Assert.Single(folder.Diagnostics.ToImmutable());
        Assert.Equal(("IL7G3017", new SourceSpan("a/statements.tsv", 3, 1, 1)), (found.Descriptor.Code, found.Span));
        Assert.True(allocated < 16 << 20, $"{allocated} bytes were allocated");
    }

    [Fact]
    public void A_header_of_100_megabytes_is_one_finding()
    {
        var folder = new CurationFolder().With("statements.tsv", () => new GeneratingStream(LongLine(hasMore: true).Skip(1)));

        Assert.Empty(folder.Tables().ReadStatements());

        Assert.Equal(["IL7G3017"], folder.Codes());
    }

    [Fact]
    public void A_line_just_as_long_as_allowed_is_read()
    {
        var comment = new string('x', (1 << 20) - Row.Length);
        var folder = new CurationFolder().With("statements.tsv", $"{Header.TrimEnd()}\tcomment\n{Row.TrimEnd()}\t{comment}\n{Row.TrimEnd()}\tx{comment}\n");

        var statement = Assert.Single(folder.Tables().ReadStatements());

        Assert.Equal(comment, statement.Comment);
        Assert.Equal(["IL7G3017"], folder.Codes());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(64)]
    public void How_the_bytes_arrive_does_not_show(int step)
    {
        var text = "\uFEFF" + Header.Replace("object_id", "object_value", StringComparison.Ordinal)
            + string.Concat(Enumerable.Range(1, 50).Select(i => $"S{i}\tHGNC:6023\til7:binds\tβ→日 {i}\r\n")) + "\n" + "S99\tHGCN:1\til7:binds\t𝛂";
        var whole = new CurationFolder().With("statements.tsv", text);
        var trickled = new CurationFolder().With("statements.tsv", () => new TricklingStream(Encoding.UTF8.GetBytes(text), step));

        var expected = whole.Tables().ReadStatements().Select(each => each.ObjectValue).ToList();
        var actual = trickled.Tables().ReadStatements().Select(each => each.ObjectValue).ToList();

        Assert.Equal(expected, actual);
        Assert.Equal(50, actual.Count);
        Assert.Equal(whole.Diagnostics.ToImmutable(), trickled.Diagnostics.ToImmutable());
        Assert.Equal(["IL7G3004", "IL7G3015", "IL7G3016", "IL7G3037"], trickled.Codes());
    }

    [Fact]
    public void The_first_statement_of_an_endless_table_comes()
    {
        var folder = new CurationFolder().With("statements.tsv", () => new GeneratingStream(Endless(Header, Row)));

        Assert.Equal("S1", folder.Tables().ReadStatements().First().Id.Text);
    }

    [Fact]
    public void The_first_statement_of_an_endless_document_comes()
    {
        const string Statement = """{"id": "S1", "subject_id": "HGNC:6023", "predicate_id": "il7:binds", "object_id": "HGNC:6024"},""";
        var folder = new CurationFolder().With(
            CurationFolder.JsonFile, () => new GeneratingStream(Endless("{\"entities\": [], \"statements\": [", Statement)));

        Assert.Equal("S1", folder.Json().ReadStatements().First().Id.Text);
    }

    [Fact]
    public void Nothing_is_opened_before_it_is_read()
    {
        var folder = new CurationFolder().With("statements.tsv", () => throw new IOException("opened too early"));

        _ = folder.Tables().ReadStatements();

        Assert.Empty(folder.Codes());
    }

    private static IEnumerable<byte[]> LongLine(bool hasMore)
    {
        yield return Encoding.UTF8.GetBytes(Header + Row);
        var megabyte = new byte[1 << 20];
        megabyte.AsSpan().Fill((byte)'x');
        for (var i = 0; i < 100; i++) yield return megabyte;
        if (hasMore) yield return Encoding.UTF8.GetBytes("\n" + Row);
    }

    private static IEnumerable<byte[]> Endless(string first, string row)
    {
        yield return Encoding.UTF8.GetBytes(first);
        var bytes = Encoding.UTF8.GetBytes(row);
        while (true) yield return bytes;
    }
}
