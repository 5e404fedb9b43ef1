using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests;

[Collection(nameof(RunsAlone))]
public sealed class RdfXmlSafetyTests
{
    private const string Namespaces = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='urn:e:'";

    [Fact]
    public void Entities_of_the_document_are_expanded()
    {
        var document = ParsedDocument.Of(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rdf:RDF [
                <!ENTITY obo "http://purl.obolibrary.org/obo/" >
                <!ENTITY owl "http://www.w3.org/2002/07/owl#" >
                <!ENTITY rdf "http://www.w3.org/1999/02/22-rdf-syntax-ns#" >
                <!ENTITY unused SYSTEM "file:///etc/passwd" >
            ]>
            <rdf:RDF xmlns="&obo;" xmlns:owl="&owl;" xmlns:rdf="&rdf;">
              <owl:Class rdf:about="&obo;CL_0000312"><label>T &obo; cell</label></owl:Class>
            </rdf:RDF>
            """, RdfFormat.RdfXml);

        Assert.Empty(document.Findings);
        Assert.Equal(
            "<http://purl.obolibrary.org/obo/CL_0000312> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2002/07/owl#Class> .\n"
            + "<http://purl.obolibrary.org/obo/CL_0000312> <http://purl.obolibrary.org/obo/label> \"T http://purl.obolibrary.org/obo/ cell\" .\n",
            document.Lines);
    }

    [Theory]
    [InlineData("<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>", "http://127.0.0.1:1/a.dtd")]
    [InlineData("<!DOCTYPE a PUBLIC '-//X//Y' 'a.dtd'><a/>", "a.dtd")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "file:///etc/passwd")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a xmlns='urn:a:'><b>&x;</b></a>", "file:///etc/passwd")]
    [InlineData("<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/x'> %x;]><a/>", "http://127.0.0.1:1/x")]
    public void What_lies_outside_the_document_is_refused(string text, string refused)
    {
        var finding = Assert.Single(ParsedDocument.Of(text, RdfFormat.RdfXml).Findings, finding => finding.Descriptor.Code == "IL7G1013");

        Assert.Contains($"'{refused}'", finding.Message, StringComparison.Ordinal);
        Assert.Equal(1, finding.Span.Line);
    }

    [Theory]
    [InlineData("<e:p>&x9;</e:p>")]
    [InlineData("<e:p e:q='&x9;'/>")]
    [InlineData("<e:p rdf:parseType='Literal'>&x9;</e:p>")]
    public void A_billion_laughs_are_refused(string property)
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"<!ENTITY x{i} '{string.Concat(Enumerable.Repeat($"&x{i - 1};", 10))}'>"));
        var text = $"<!DOCTYPE a [<!ENTITY x0 'lololololo'>{entities}]><e:C {Namespaces} rdf:about='urn:s'>{property}</e:C>";

        var finding = Assert.Single(ParsedDocument.Of(text, RdfFormat.RdfXml).Findings);

        Assert.Equal("IL7G1014", finding.Descriptor.Code);
        Assert.Contains("67108864", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_entities_may_not_explode_either()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"<!ENTITY % x{i} '{string.Concat(Enumerable.Repeat($"&#37;x{i - 1};", 10))}'>"));

        var document = ParsedDocument.Of($"<!DOCTYPE a [<!ENTITY % x0 ' <!-- lololo --> '>{entities} %x9;]><a/>", RdfFormat.RdfXml);

        Assert.Contains(Assert.Single(document.Findings).Descriptor.Code, new[] { "IL7G1012", "IL7G1014" });
    }

    [Fact]
    public void An_entity_that_holds_itself_is_refused() => Assert.Equal("IL7G1012", Assert.Single(ParsedDocument.Of(
        $"<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]><e:C {Namespaces}><e:p>&x;</e:p></e:C>", RdfFormat.RdfXml).Findings).Descriptor.Code);

    [Theory]
    [InlineData("<e:p><e:C>", "</e:C></e:p>")]
    [InlineData("<e:p rdf:parseType='Resource'>", "</e:p>")]
    [InlineData("<e:p rdf:parseType='Collection'><e:C>", "</e:C></e:p>")]
    [InlineData("<e:p rdf:parseType='Triple'><rdf:Description>", "</rdf:Description></e:p>")]
    [InlineData("<e:p rdf:parseType='Literal'>", "</e:p>")]
    public void Nesting_has_a_limit_and_no_stack_overflows(string open, string close)
    {
        Assert.Equal("IL7G1020", Assert.Single(ParsedDocument.Of(Nested(50_000), RdfFormat.RdfXml).Findings).Descriptor.Code);
        Assert.Empty(ParsedDocument.Of(Nested(400), RdfFormat.RdfXml).Findings);

        string Nested(int depth) =>
            $"<rdf:Description {Namespaces} rdf:version='1.2' rdf:about='urn:s'>{string.Concat(Enumerable.Repeat(open, depth))}"
            + (open.EndsWith("Description>", StringComparison.Ordinal) ? "<e:p/>" : "")
            + $"{string.Concat(Enumerable.Repeat(close, depth))}</rdf:Description>";
    }

    [Fact]
    public void A_text_may_be_far_longer_than_the_window_and_arrive_byte_by_byte()
    {
        var content = string.Concat(Enumerable.Repeat("ä 🧬 text\n", 20_000));
        var text = $"<rdf:Description {Namespaces} rdf:about='urn:s'><e:p>{content}</e:p></rdf:Description>";

        var document = ParsedDocument.Of(new TricklingStream(Encoding.UTF8.GetBytes(text), 1), RdfFormat.RdfXml);

        Assert.Empty(document.Findings);
        Assert.Equal($"<urn:s> <urn:e:p> \"{content.Replace("\n", "\\n", StringComparison.Ordinal)}\" .\n", document.Lines);
    }

    [Fact]
    public void A_document_larger_than_memory_streams_through()
    {
        var sink = new Counter();
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(
            "<e:C rdf:about='http://example.org/node'><e:p xml:lang='en'>some text</e:p><e:q rdf:parseType='Literal'><b>x</b></e:q></e:C>\n", 500)));
        var chunks = Enumerable.Repeat(block, 400).Prepend(Encoding.UTF8.GetBytes($"<rdf:RDF {Namespaces}>")).Append("</rdf:RDF>"u8.ToArray());
        var diagnostics = new DiagnosticBag();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        RdfParser.Parse(new GeneratingStream(chunks), RdfFormat.RdfXml, new ParserOptions(), sink, diagnostics);

        Assert.Equal((600_000, 0), (sink.Count, diagnostics.Count));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8 << 20);
    }

    [Fact]
    public void Every_name_of_XML_becomes_a_label_of_N_Triples()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            if (!System.Xml.XmlConvert.IsNCNameChar((char)code)) continue;
            Assert.True(code == '.' || BlankNodeSyntax.IsNameCharacter(code), $"U+{code:X4}");
        }
    }

    private sealed class Counter : IQuadSink
    {
        public int Count { get; private set; }

        public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) => Count++;
    }
}
