using System.Buffers;
using System.Text;
using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Curation.Tests.Reading;

/// <summary>The laws of identifiers, on the prefixes of the project.</summary>
public sealed class CuriePrefixesTests
{
    private const string Header = "prefix\turi_format\tpattern\tsynonyms\talternatives\texample\n";

    /// <summary>Prefix, URI format, synonyms, alternatives and example of each row of the table.</summary>
    public static TheoryData<string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string>();
        var lines = File.ReadAllLines(Path.Combine(SharedFolder.RepositoryRoot, "ontology", "prefixes.tsv"));
        foreach (var cells in lines.Skip(1).Select(line => line.Split('\t'))) rows.Add(cells[0], cells[1], cells[3], cells[4], cells[5]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_declared_spelling_has_the_canonical_one(string prefix, string format, string synonyms, string alternatives, string example)
    {
        var canonical = $"{prefix}:{example}";
        string[] names = [prefix, prefix.ToLowerInvariant(), prefix.ToUpperInvariant(), .. Members(synonyms)];
        string[] formats = [format, .. Members(alternatives)];
        string[] spellings =
        [
            .. names.Select(name => $"{name}:{example}"),
            .. names.Select(name => $"{name}:{prefix}:{example}"),
            .. formats.Select(each => each.Replace("$1", example, StringComparison.Ordinal)),
        ];

        Assert.All(spellings, spelling =>
        {
            Assert.True(CurationFolder.Prefixes.TryCanonicalize(spelling, out var found), spelling);
            Assert.Equal(canonical, found);
        });
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_IRI_of_a_CURIE_is_that_of_its_format(string prefix, string format, string synonyms, string alternatives, string example)
    {
        var canonical = $"{prefix}:{example}";
        var output = new ArrayBufferWriter<byte>();

        Assert.True(CurationFolder.Prefixes.TryWriteIri(canonical, output));

        Assert.Equal(format.Replace("$1", example, StringComparison.Ordinal), CurationFolder.Prefixes.Expand(canonical));
        Assert.Equal($"<{CurationFolder.Prefixes.Expand(canonical)}>", Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.Equal(
            Members(alternatives).Select(each => each.Replace("$1", example, StringComparison.Ordinal)),
            CurationFolder.Prefixes.AlternativeIris(canonical));
        Assert.NotNull(synonyms);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("HGNC")]
    [InlineData("HGNC:")]
    [InlineData(":6023")]
    [InlineData("HGNC:IL7")]
    [InlineData("HGNC:6023 ")]
    [InlineData("HGNC:6023\n")]
    [InlineData("HGNC:HGNC:HGNC:6023")]
    [InlineData("http://identifiers.org/hgnc/")]
    [InlineData("http://identifiers.org/hgnc/IL7")]
    public void What_is_no_identifier_has_no_canonical_spelling(string written)
    {
        Assert.False(CurationFolder.Prefixes.TryCanonicalize(written, out var canonical));
        Assert.Empty(canonical);
    }

    [Theory]
    [InlineData("nothing:1")]
    [InlineData("hgnc:6023")]
    [InlineData("6023")]
    public void Only_a_canonical_CURIE_expands(string curie)
    {
        Assert.False(CurationFolder.Prefixes.TryWriteIri(curie, new ArrayBufferWriter<byte>()));
        Assert.Throws<ArgumentException>(() => CurationFolder.Prefixes.Expand(curie));
    }

    [Theory]
    [InlineData("IL7G3038", "A\t⟦https://example.org/⟧\t\t\t\t\n")]
    [InlineData("IL7G3038", "A\t⟦example/$1⟧\t\t\t\t\n")]
    [InlineData("IL7G3038", "A\t⟦https://example.org/$1/$1⟧\t\t\t\t\n")]
    [InlineData("IL7G3039", "A\thttps://example.org/$1\t⟦[0-9⟧\t\t\t\n")]
    [InlineData("IL7G3039", "A\thttps://example.org/$1\t⟦(a)\\1⟧\t\t\t\n")]
    [InlineData("IL7G3040", "Z\thttps://example.org/$1\t\t\t\t\n⟦Z⟧\thttps://example.org/b/$1\t\t\t\t\n")]
    [InlineData("IL7G3040", "Z\thttps://example.org/$1\t\t\t\t\n⟦z⟧\thttps://example.org/b/$1\t\t\t\t\n")]
    [InlineData("IL7G3040", "Y\thttps://example.org/$1\t\tyy\t\t\nX\thttps://example.org/b/$1\t\tx|⟦YY⟧\t\t\n")]
    [InlineData("IL7G3009", "⟦⟧\thttps://example.org/$1\t\t\t\t\n")]
    [InlineData("IL7G3009", "A\t⟦⟧\t\t\t\t\n")]
    public void A_wrong_row_is_reported_where_it_is_wrong_and_the_others_are_read(string code, string rows)
    {
        var text = MarkedText.Parse($"{Header}{rows}B\thttps://example.org/b/$1\t^[0-9]+$\t\t\t1\n", "p.tsv");
        var diagnostics = new DiagnosticBag();

        using var table = new MemoryStream(Encoding.UTF8.GetBytes(text.Text));
        var prefixes = CuriePrefixes.Read(table, "p.tsv", diagnostics);

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal((code, text.Span), (found.Descriptor.Code, found.Span));
        Assert.Equal("https://example.org/b/7", prefixes.Expand("B:7"));
        Assert.False(prefixes.TryCanonicalize("A:1", out _));
    }

    [Theory]
    [InlineData("HGCN", "HGNC")]
    [InlineData("hgnk", "HGNC")]
    [InlineData("anything", null)]
    public void An_unknown_prefix_has_the_nearest_one(string written, string? expected) =>
        Assert.Equal(expected, CurationFolder.Prefixes.Suggest(written));

    private static string[] Members(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
