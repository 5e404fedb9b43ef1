using System.Text;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests;

public sealed class RdfXmlParserTests
{
    private const string Start = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='urn:e:' xml:base='http://b/'>\n";
    private const string End = "\n</rdf:RDF>";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    [Theory]
    [InlineData("<e:C rdf:about='a'/>", "<http://b/a> <{rdf}type> <urn:e:C> .")]
    [InlineData("<rdf:Description rdf:about='#x' e:p='v' xml:lang='EN-gb'/>", "<http://b/#x> <urn:e:p> \"v\"@en-gb .")]
    [InlineData("<rdf:Description rdf:nodeID='n'><e:p>a &amp; <!-- no --> b<![CDATA[<c>]]>\n</e:p></rdf:Description>", "_:n <urn:e:p> \"a &  b<c>\\n\" .")]
    [InlineData("<rdf:Description rdf:nodeID='anon0'><e:p/></rdf:Description>", "_:anon-0 <urn:e:p> \"\" .")]
    [InlineData("<rdf:Description rdf:nodeID='a.'><e:p rdf:nodeID='a.-'/></rdf:Description>", "_:a.- <urn:e:p> _:a.-- .")]
    [InlineData("<rdf:Description><rdf:li>1</rdf:li><rdf:li rdf:resource='x'/></rdf:Description>",
        "_:anon0 <{rdf}_1> \"1\" .\n_:anon0 <{rdf}_2> <http://b/x> .")]
    [InlineData("<rdf:Description rdf:about='a'><e:p rdf:parseType='Resource'><e:q>v</e:q></e:p></rdf:Description>",
        "<http://b/a> <urn:e:p> _:anon0 .\n_:anon0 <urn:e:q> \"v\" .")]
    [InlineData("<rdf:Description rdf:about='a'><e:p rdf:parseType='Collection'/></rdf:Description>", "<http://b/a> <urn:e:p> <{rdf}nil> .")]
    [InlineData("<rdf:Description rdf:about='a'><e:p rdf:parseType='Collection'><e:C rdf:about='c'/><rdf:Description/></e:p></rdf:Description>",
        "<http://b/c> <{rdf}type> <urn:e:C> .\n_:anon0 <{rdf}first> <http://b/c> .\n_:anon0 <{rdf}rest> _:anon2 .\n"
        + "_:anon2 <{rdf}first> _:anon1 .\n_:anon2 <{rdf}rest> <{rdf}nil> .\n<http://b/a> <urn:e:p> _:anon0 .")]
    [InlineData("<rdf:Description rdf:about='a'><e:p rdf:datatype='http://www.w3.org/2001/XMLSchema#string'>x</e:p></rdf:Description>",
        "<http://b/a> <urn:e:p> \"x\" .")]
    [InlineData("<rdf:Description rdf:about='a'><e:p rdf:datatype='t' xml:lang='en'> 1 </e:p></rdf:Description>",
        "<http://b/a> <urn:e:p> \" 1 \"^^<http://b/t> .")]
    [InlineData("<rdf:Description rdf:about='a'><e:p rdf:resource='o'>\n </e:p></rdf:Description>", "<http://b/a> <urn:e:p> <http://b/o> .")]
    [InlineData("<rdf:Description rdf:about='a' rdf:version='1.2'><e:p rdf:annotationNodeID='r' rdf:parseType='Triple'>"
        + "<rdf:Description rdf:about='s'><e:q xml:lang='ar' xmlns:i='http://www.w3.org/2005/11/its' i:dir='rtl'>x</e:q></rdf:Description></e:p></rdf:Description>",
        "<http://b/a> <urn:e:p> <<( <http://b/s> <urn:e:q> \"x\"@ar--rtl )>> .\n"
        + "_:r <{rdf}reifies> <<( <http://b/a> <urn:e:p> <<( <http://b/s> <urn:e:q> \"x\"@ar--rtl )>> )>> .")]
    public void A_node_says_its_triples(string body, string expected)
    {
        var document = ParsedDocument.Of(Start + body + End, RdfFormat.RdfXml);

        Assert.Empty(document.Findings);
        Assert.Equal(expected.Replace("{rdf}", Rdf, StringComparison.Ordinal) + "\n", document.Lines);
        Assert.Equal(expected.Count(c => c == '\n') + 1, document.Count);
    }

    [Theory]
    [InlineData("<⟦rdf:li⟧/>", "IL7G1015")]
    [InlineData("<⟦bare⟧ xmlns=''/>", "IL7G1015")]
    [InlineData("<rdf:Description rdf:about='a' ⟦rdf:ID⟧='b'/>", "IL7G1017")]
    [InlineData("<rdf:Description ⟦rdf:bagID⟧='b'/>", "IL7G1015")]
    [InlineData("<rdf:Description ⟦rdf:aboutEach⟧='b'/>", "IL7G1015")]
    [InlineData("<rdf:Description ⟦about2⟧='b'/>", "IL7G1015")]
    [InlineData("<rdf:Description ⟦rdf:nodeID⟧='1'/>", "IL7G1019")]
    [InlineData("<rdf:Description rdf:ID='x'/>\n<rdf:Description\n  ⟦rdf:ID⟧='x'/>", "IL7G1018")]
    [InlineData("<rdf:Description ⟦rdf:about⟧='a b'/>", "IL7G1002")]
    [InlineData("<rdf:Description ⟦xml:lang⟧='e_n'/>", "IL7G1005")]
    [InlineData("<rdf:Description xmlns:i='http://www.w3.org/2005/11/its' ⟦i:dir⟧='up'/>", "IL7G1021")]
    [InlineData("<rdf:Description>\n  <e:p/>⟦ ⟧text\n</rdf:Description>", "IL7G1016")]
    [InlineData("<rdf:Description><e:p>text <⟦e:C⟧/></e:p></rdf:Description>", "IL7G1016")]
    [InlineData("<rdf:Description><e:p><e:C/><⟦e:D⟧/></e:p></rdf:Description>", "IL7G1016")]
    [InlineData("<rdf:Description><e:p rdf:resource='x'><⟦e:D⟧/></e:p></rdf:Description>", "IL7G1016")]
    [InlineData("<rdf:Description><e:p rdf:resource='x' ⟦rdf:nodeID⟧='y'/></rdf:Description>", "IL7G1017")]
    [InlineData("<rdf:Description><e:p rdf:resource='x' ⟦rdf:datatype⟧='y'/></rdf:Description>", "IL7G1017")]
    [InlineData("<rdf:Description><e:p rdf:parseType='Literal' ⟦e:q⟧='y'/></rdf:Description>", "IL7G1017")]
    [InlineData("<rdf:Description><e:p rdf:annotation='x' ⟦rdf:annotationNodeID⟧='y'/></rdf:Description>", "IL7G1017")]
    [InlineData("<rdf:Description><e:p ⟦rdf:datatype⟧='http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'>x</e:p></rdf:Description>", "IL7G1011")]
    [InlineData("<rdf:Description rdf:version='1.2'><⟦e:p⟧ rdf:parseType='Triple'><e:C e:q='2'/></e:p></rdf:Description>", "IL7G1022")]
    [InlineData("<rdf:Description rdf:version='1.2'><⟦e:p⟧ rdf:parseType='Triple'/></rdf:Description>", "IL7G1022")]
    [InlineData("<⟦x:C⟧ xmlns:x='relative'/>", "IL7G1003")]
    [InlineData("<rdf:Description><e:p rdf:parseType='Collection'>⟦x⟧</e:p></rdf:Description>", "IL7G1016")]
    public void What_is_wrong_is_reported_in_its_place_and_the_rest_is_read(string body, string code)
    {
        var (document, place) = ParsedDocument.OfMarked(Start + body + "<e:Last rdf:about='urn:z'/>" + End, RdfFormat.RdfXml);

        Assert.Equal([$"{place} {code}"], document.Places);
        Assert.EndsWith($"<urn:z> <{Rdf}type> <urn:e:Last> .\n", document.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public void XML_that_is_not_well_formed_ends_the_reading_and_what_was_said_stays()
    {
        var document = ParsedDocument.Of(Start + "<e:C rdf:about='a'/>\n<e:D rdf:about='b'>\n</e:C>" + End, RdfFormat.RdfXml);

        var finding = Assert.Single(document.Findings);
        Assert.Equal(("IL7G1012", 4), (finding.Descriptor.Code, finding.Span.Line));
        Assert.DoesNotContain("Line 4", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("<http://b/a>", document.Lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("<?xml version='1.0'?>")]
    [InlineData("<?xml version='1.0' encoding='no-such'?><a/>")]
    [InlineData("<a><b></a>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<a>&undeclared;</a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("<a>&#xD800;</a>")]
    [InlineData("<a>&#0;</a>")]
    public void What_is_no_XML_is_reported_last(string text) =>
        Assert.Equal("IL7G1012", ParsedDocument.Of(text, RdfFormat.RdfXml).Findings[^1].Descriptor.Code);

    [Fact]
    public void A_document_cut_off_anywhere_has_a_finding_and_says_no_more_than_the_whole()
    {
        var bytes = Encoding.UTF8.GetBytes(
            Start + "<e:C rdf:about='a' e:p='é'><e:q rdf:parseType='Literal'><b>x</b></e:q><e:r xml:lang='de'>ü🧬</e:r></e:C>" + End);
        var whole = ParsedDocument.Of(bytes, RdfFormat.RdfXml).Lines;

        for (var length = 0; length < bytes.Length; length++)
        {
            var document = ParsedDocument.Of(bytes[..length], RdfFormat.RdfXml);

            Assert.Equal("IL7G1012", Assert.Single(document.Findings).Descriptor.Code);
            Assert.StartsWith(document.Lines, whole, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public void The_encoding_is_what_the_document_says(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?>{Start}<e:C rdf:about='é'/>{End}")];

        var document = ParsedDocument.Of(bytes, RdfFormat.RdfXml);

        Assert.Empty(document.Findings);
        Assert.Equal($"<http://b/é> <{Rdf}type> <urn:e:C> .\n", document.Lines);
    }

    [Fact]
    public void Columns_count_UTF_16_code_units_from_the_start_of_the_line()
    {
        var (document, place) = ParsedDocument.OfMarked($"\n{Start}<!-- 🧬 é --><⟦rdf:li⟧/>{End}".TrimStart(), RdfFormat.RdfXml);

        Assert.Equal([$"{place} IL7G1015"], document.Places);
    }

    [Fact]
    public void A_relative_IRI_without_base_is_a_finding()
    {
        var document = ParsedDocument.Of("<C xmlns='urn:e:' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' rdf:about='a'/>", RdfFormat.RdfXml);

        Assert.Equal(["1:75+9 IL7G1003"], document.Places);
    }

    [Fact]
    public void Prefixes_of_the_root_reach_the_sink_if_Turtle_could_declare_them()
    {
        var dataset = DatasetReader.ReadText(
            $"<rdf:RDF xmlns='urn:d:' xmlns:rdf='{Rdf}' xmlns:_x='urn:x:' xmlns:y='relative'><C xmlns:in='urn:in:'/></rdf:RDF>", RdfFormat.RdfXml);

        Assert.Equal(["", "rdf"], dataset.Prefixes.Namespaces.Keys);
    }

    [Fact]
    public void A_list_with_a_broken_item_is_not_said_of_its_subject()
    {
        var document = ParsedDocument.Of(
            Start + "<rdf:Description rdf:about='a'><e:p rdf:parseType='Collection'><e:C rdf:about='a b'/></e:p></rdf:Description>" + End, RdfFormat.RdfXml);

        Assert.Equal(("IL7G1002", ""), (Assert.Single(document.Findings).Descriptor.Code, document.Lines));
    }

    [Fact]
    public void Lenient_reading_warns() => Assert.All(
        ParsedDocument.Of(Start + "<rdf:li/>" + End, RdfFormat.RdfXml, new ParserOptions { Lenient = true }).Findings,
        finding => Assert.Equal(Diagnostics.Severity.Warning, finding.Descriptor.Severity));

    [Fact]
    public void Cancellation_stops_the_reading()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => RdfParser.Parse(
            new MemoryStream("<a/>"u8.ToArray()), RdfFormat.RdfXml, new ParserOptions(), new CanonicalLines(), new Diagnostics.DiagnosticBag(),
            source.Token));
    }
}
