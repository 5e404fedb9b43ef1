using System.Globalization;
using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests;

[Collection(nameof(RunsAlone))]
public sealed class BadInputTests
{
    private const int Mebibyte = 1 << 20;

    /// <summary>The formats that stream. A document of JSON-LD is held whole; its own tests have its bad inputs.</summary>
    public static TheoryData<string> Readable => [.. RdfFormat.All.Where(format => format != RdfFormat.JsonLd).Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_document_cut_anywhere_gives_findings_within_it_and_no_more_quads(string name)
    {
        var format = RdfFormat.Find(name)!;
        var whole = Samples.Of(format);
        var lines = ParsedDocument.Of(whole, format);
        Assert.Empty(lines.Findings);

        for (var length = 0; length < whole.Length; length++)
        {
            var cut = ParsedDocument.Of(whole[..length], format);

            Assert.All(cut.Findings, finding => AssertWithin(whole[..length], finding.Span));
            // What is cut in the middle of a statement may have been said up to there, and a number or name may be shorter.
            Assert.InRange(cut.Count, 0, lines.Count);
        }
    }

    [Theory]
    [InlineData("nt", "2:1+1")]
    [InlineData("nq", "2:1+1")]
    [InlineData("ttl", "2:17+1")]
    [InlineData("trig", "2:17+1")]
    public void A_literal_of_a_gigabyte_is_refused_in_bounded_memory_and_the_reading_goes_on(string name, string place)
    {
        var chunk = new byte[Mebibyte];
        chunk.AsSpan().Fill((byte)'x');
        IEnumerable<byte[]> chunks =
        [
            "<urn:s> <urn:p> <urn:before> .\n<urn:s> <urn:p> \""u8.ToArray(), .. Enumerable.Repeat(chunk, 1024),
            "\" .\n<urn:s> <urn:p> <urn:after> .\n"u8.ToArray(),
        ];
        var before = GC.GetAllocatedBytesForCurrentThread();

        var document = ParsedDocument.Of(
            new GeneratingStream(chunks), RdfFormat.Find(name)!, new ParserOptions { MaximumTokenBytes = 16 * Mebibyte });

        Assert.Equal([$"{place} IL7G1023"], document.Places);
        Assert.Equal("<urn:s> <urn:p> <urn:before> .\n<urn:s> <urn:p> <urn:after> .\n", document.Lines);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * Mebibyte);
    }

    [Theory]
    [InlineData("<e:p>", "</e:p>")]
    [InlineData("<e:p e:q='", "'/>")]
    [InlineData("<!--", "--><e:p/>")]
    [InlineData("<e:p rdf:parseType='Literal'>", "</e:p>")]
    [InlineData("<e:p rdf:parseType='Literal'><!--", "--></e:p>")]
    public void A_text_of_a_gigabyte_in_XML_ends_the_reading_in_bounded_memory(string open, string close)
    {
        var chunk = new byte[Mebibyte];
        chunk.AsSpan().Fill((byte)'x');
        IEnumerable<byte[]> chunks =
        [
            Encoding.UTF8.GetBytes($"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='urn:e:'>\n<e:C rdf:about='urn:s'>\n{open}"),
            .. Enumerable.Repeat(chunk, 1024), Encoding.UTF8.GetBytes($"{close}</e:C></rdf:RDF>"),
        ];
        var before = GC.GetAllocatedBytesForCurrentThread();

        var document = ParsedDocument.Of(
            new GeneratingStream(chunks), RdfFormat.RdfXml, new ParserOptions { MaximumTokenBytes = 4 * Mebibyte });

        var finding = Assert.Single(document.Findings);
        Assert.Equal("IL7G1023", finding.Descriptor.Code);
        Assert.InRange(finding.Span.Line, 2, 3);
        Assert.Equal(1, document.Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * Mebibyte);
    }

    [Theory]
    [InlineData("<urn:s> <urn:p> '''{0}''' .")]
    [InlineData("<urn:s> <urn:p> \"{0}\\n\" .")]
    [InlineData("<urn:s> <urn:p> <urn:{0}> .")]
    [InlineData("<urn:s> <urn:p> _:{0} .")]
    [InlineData("<urn:s> <urn:p> 1{0} .", '1')]
    [InlineData("<urn:s> <urn:p> <<( <urn:s> <urn:p> \"{0}\" )>> .")]
    [InlineData("<urn:s> <urn:p> \"{0}\" .", '\u0001', 5000)]
    public void A_token_may_be_as_long_as_the_limit_and_no_longer(string statement, char filling = 'x', int length = 9000)
    {
        var options = new ParserOptions { MaximumTokenBytes = 10_000 };
        var format = RdfFormat.Turtle;

        var fair = Read(length / 2);
        var late = Read(2 * length);

        Assert.Empty(fair.Findings);
        Assert.Equal(2, fair.Count);
        Assert.Equal(["IL7G1023"], late.Findings.Select(finding => finding.Descriptor.Code));
        Assert.Equal("<urn:s> <urn:p> <urn:after> .\n", late.Lines);

        ParsedDocument Read(int size) => ParsedDocument.Of(
            string.Format(CultureInfo.InvariantCulture, statement, new string(filling, size)) + "\n<urn:s> <urn:p> <urn:after> .", format, options);
    }

    [Fact]
    public void A_limit_below_the_length_of_an_IRI_makes_no_sense() => Assert.Throws<ArgumentOutOfRangeException>(
        () => ParsedDocument.Of("", RdfFormat.Turtle, new ParserOptions { MaximumTokenBytes = 100 }));

    [Theory]
    [InlineData("ttl")]
    [InlineData("nt")]
    public void A_comment_may_be_longer_than_any_token(string name)
    {
        var text = $"# {new string('ä', 50_000)}\n<urn:s> <urn:p> <urn:o> . # {new string('ö', 50_000)}\n";

        var document = ParsedDocument.Of(text, RdfFormat.Find(name)!, new ParserOptions { MaximumTokenBytes = name == "nt" ? 200_000 : 1024 });

        Assert.Empty(document.Findings);
        Assert.Equal(1, document.Count);
    }

    [Fact]
    public void A_million_prefixes_are_read()
    {
        const int Count = 1_000_000;
        var declarations = Enumerable.Range(0, Count / 1000).Select(thousand => Encoding.UTF8.GetBytes(string.Concat(
            Enumerable.Range(thousand * 1000, 1000).Select(i => $"@prefix p{i}: <urn:{i}:> .\np{i}:s p{i / 2}:p p0:o .\n"))));
        var sink = new LastQuad();
        var diagnostics = new DiagnosticBag();

        RdfParser.Parse(new GeneratingStream(declarations), RdfFormat.Turtle, new ParserOptions(), sink, diagnostics);

        Assert.Equal((0, Count, "<urn:999999:s> <urn:499999:p> <urn:0:o>"), (diagnostics.Count, sink.Count, sink.Line));
    }

    [Theory]
    [InlineData("nt", new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData("nt", new byte[] { 0xC0, 0x80 })]
    [InlineData("nt", new byte[] { 0xE0, 0x80, 0xAF })]
    [InlineData("nt", new byte[] { 0xF8, 0x88, 0x80, 0x80, 0x80 })]
    [InlineData("nt", new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData("ttl", new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData("ttl", new byte[] { 0xC0, 0x80 })]
    [InlineData("ttl", new byte[] { 0xE0, 0x80, 0xAF })]
    [InlineData("ttl", new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    public void Surrogates_and_overlong_forms_are_no_UTF_8(string name, byte[] bad)
    {
        byte[] bytes = [.. "<urn:s> <urn:p> \"x"u8, .. bad, .. "\" .\n<urn:s> <urn:p> <urn:after> .\n"u8];

        var document = ParsedDocument.Of(bytes, RdfFormat.Find(name)!);

        Assert.Equal(["1:19+1 IL7G1006"], document.Places);
        Assert.Equal("<urn:s> <urn:p> <urn:after> .\n", document.Lines);
    }

    [Theory]
    [InlineData("<urn:s\0> <urn:p> 'x' .", "1:7+1 IL7G1002")]
    [InlineData("<urn:s> <urn:p> \0 .", "1:17+1 IL7G1001")]
    [InlineData("<urn:s> \0<urn:p> 'x' .", "1:9+1 IL7G1001")]
    [InlineData("<urn:s> <urn:p> 'x'\0.", "1:20+1 IL7G1001")]
    [InlineData("<urn:s> <urn:p> _:x\0 .", "1:20+1 IL7G1001")]
    public void A_NUL_is_no_end_of_the_input(string statement, string place)
    {
        foreach (var format in new[] { RdfFormat.Turtle, RdfFormat.NTriples })
        {
            var text = statement.Replace('\'', '"') + "\n<urn:s> <urn:p> <urn:after> .\n";

            var document = ParsedDocument.Of(text, format);

            Assert.Equal([place], document.Places);
            Assert.EndsWith("<urn:s> <urn:p> <urn:after> .\n", document.Lines, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nt")]
    [InlineData("ttl")]
    public void A_NUL_in_a_string_is_a_character(string name) => Assert.Equal(
        "<urn:s> <urn:p> \"a\\u0000b\" .\n", ParsedDocument.Of("<urn:s> <urn:p> \"a\0b\" .", RdfFormat.Find(name)!).Lines);

    [Theory]
    [InlineData("nt", "<urn:s> <urn:p> ⟦<o>⟧ .")]
    [InlineData("nq", "<urn:s> <urn:p> <urn:o> ⟦<#g>⟧ .")]
    [InlineData("ttl", "@prefix e: ⟦<e#>⟧ .")]
    [InlineData("trig", "GRAPH ⟦<>⟧ { <urn:s> <urn:p> 1 }")]
    [InlineData("rdfxml", "<C xmlns='urn:e:' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' ⟦rdf:about⟧='x'/>")]
    public void A_relative_IRI_needs_a_base(string name, string marked)
    {
        var (document, place) = ParsedDocument.OfMarked(marked, RdfFormat.Find(name)!);

        Assert.Equal([$"{place} IL7G1003"], document.Places);
    }

    [Fact]
    public void A_million_errors_are_counted_and_a_thousand_kept()
    {
        const int Count = 1_000_000;
        var chunks = Enumerable.Repeat(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<urn:s> <urn:p> ; .\n<urn:s> <urn:p> 1 .\n", 1000))), Count / 1000);
        var diagnostics = new DiagnosticBag();
        var sink = new LastQuad();

        RdfParser.Parse(new GeneratingStream(chunks), RdfFormat.Turtle, new ParserOptions { Lenient = true }, sink, diagnostics);

        Assert.Equal((Count, Count), (diagnostics.Count, sink.Count));
        Assert.Equal(DiagnosticBag.MaximumPerCode, diagnostics.ToImmutable().Length);
        Assert.False(diagnostics.HasErrors);
    }

    private static void AssertWithin(byte[] document, SourceSpan span)
    {
        // Of a document without an element there is no place to point at.
        if (span == SourceSpan.WholeFile(span.File)) return;
        var lines = Encoding.UTF8.GetString(document).Split('\n');
        Assert.InRange(span.Line, 1, lines.Length);
        Assert.InRange(span.Column, 1, lines[span.Line - 1].Length + 1);
    }

    private sealed class LastQuad : IQuadSink
    {
        public int Count { get; private set; }

        public string Line { get; private set; } = "";

        public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
        {
            if (++Count % 1_000_000 != 0) return;
            Line = $"{Encoding.UTF8.GetString(subject)} {Encoding.UTF8.GetString(predicate)} {Encoding.UTF8.GetString(@object)}";
        }
    }
}
