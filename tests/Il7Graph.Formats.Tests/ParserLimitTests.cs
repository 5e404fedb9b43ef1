using System.Text;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests;

public sealed class ParserLimitTests
{
    public static TheoryData<string> Readable =>
        [.. RdfFormat.All.Where(format => format != RdfFormat.RdfXml && format != RdfFormat.JsonLd).Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_document_says_the_same_byte_by_byte(string name)
    {
        var format = RdfFormat.Find(name)!;
        var text = new StringBuilder("\uFEFF# à la carte\r\n");
        if (name is "ttl" or "trig")
        {
            text.Append("@prefix é.x: <urn:é:> .\né.x:a.b\\, a '''long ''\\U0001F9EC text''' , .5 , 1.e2, true ; é.x:%41 << <urn:a> <urn:b> 'c'@en-GB--rtl >> .\n");
        }
        text.Append("<urn:s> <urn:p> \"x\\u0041\\n🧬\"@en .\r\n<urn:s> <urn:p> <bad iri> .\n_:b.c <urn:p> _:ü.\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());

        var whole = ParsedDocument.Of(bytes, format);
        var trickled = ParsedDocument.Of(new TricklingStream(bytes, 1), format);

        Assert.Equal(whole.Lines, trickled.Lines);
        Assert.Equal(whole.Findings, trickled.Findings);
        Assert.Single(whole.Findings);
        Assert.Equal(name is "ttl" or "trig" ? 8 : 2, whole.Count);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[<urn:p> ", "]")]
    [InlineData("<<(<urn:s> <urn:p> ", ")>>")]
    [InlineData("<<<urn:s> <urn:p> ", ">>")]
    [InlineData("1 {|<urn:p> ", "|}")]
    public void Nesting_has_a_limit_and_no_stack_overflows(string open, string close)
    {
        var deep = Nested(100_000);
        var fair = Nested(200);

        Assert.Equal("IL7G1009", Assert.Single(ParsedDocument.Of(deep, RdfFormat.Turtle).Findings).Descriptor.Code);
        Assert.Empty(ParsedDocument.Of(fair, RdfFormat.Turtle).Findings);

        string Nested(int depth) =>
            $"<urn:s> <urn:p> {string.Concat(Enumerable.Repeat(open, depth))} 1 {string.Concat(Enumerable.Repeat(close, depth))} .";
    }

    [Fact]
    public void Triple_terms_in_a_line_nest_a_thousand_deep()
    {
        Assert.Empty(ParsedDocument.Of(Nested(1000), RdfFormat.NTriples).Findings);
        Assert.Equal(["1:18017+3 IL7G1009"], ParsedDocument.Of(Nested(1001), RdfFormat.NTriples).Places);

        static string Nested(int depth) =>
            $"<urn:s> <urn:p> {string.Concat(Enumerable.Repeat("<<(<urn:s> <urn:p>", depth))} <urn:o> {string.Concat(Enumerable.Repeat(")>>", depth))} .";
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_string_may_be_far_longer_than_the_window(string name)
    {
        var content = string.Concat(Enumerable.Repeat("ä 🧬 text\\n", 200_000));
        var text = $"<urn:s> <urn:p> \"{content}\" .\n";

        var document = ParsedDocument.Of(text, RdfFormat.Find(name)!);

        Assert.Empty(document.Findings);
        Assert.Equal(text, document.Lines);
    }

    [Fact]
    public void Places_are_right_far_into_a_document()
    {
        var text = string.Concat(Enumerable.Repeat("<urn:s> <urn:p> 'ä🧬' , # ö\r\n 'x' .\n", 20_000)) + "\t'🧬'";

        var document = ParsedDocument.Of(new TricklingStream(Encoding.UTF8.GetBytes(text), 1000), RdfFormat.Turtle);

        Assert.Equal(["40001:2+1 IL7G1010"], document.Places);
        Assert.Equal(40_000, document.Count);
    }

    [Theory]
    [InlineData("nt", "<urn:s> <urn:p> \"\u00FF\" .", "1:18+1")]
    [InlineData("nt", "<urn:\u00FF> <urn:p> \"x\" .", "1:6+1")]
    [InlineData("ttl", "<urn:s> <urn:p> \"\u00FF\" .", "1:18+1")]
    [InlineData("ttl", "<urn:s> <urn:p> '''\n\u00FF''' .", "2:1+1")]
    [InlineData("ttl", "<urn:s> <urn:\u00FF> 1 .", "1:14+1")]
    [InlineData("ttl", "<urn:s> <urn:p> \u00FF .", "1:17+1")]
    [InlineData("ttl", "# \u00FF\n", "1:3+1")]
    public void Bytes_that_are_no_UTF_8_are_reported_and_the_statement_skipped(string name, string latin1, string place)
    {
        byte[] bytes = [.. Encoding.Latin1.GetBytes(latin1), .. "\n<urn:s> <urn:p> <urn:o> .\n"u8];

        var document = ParsedDocument.Of(bytes, RdfFormat.Find(name)!);

        Assert.Equal([$"{place} IL7G1006"], document.Places);
        Assert.Equal("<urn:s> <urn:p> <urn:o> .\n", document.Lines);
    }

    [Fact]
    public void Cancellation_stops_the_reading()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => RdfParser.Parse(
            new MemoryStream("<urn:s> <urn:p> 1 ."u8.ToArray()), RdfFormat.Turtle, new ParserOptions(), new CanonicalLines(),
            new Diagnostics.DiagnosticBag(), source.Token));
    }
}
