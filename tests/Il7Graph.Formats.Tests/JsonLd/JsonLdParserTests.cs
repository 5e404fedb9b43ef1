using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests.JsonLd;

public sealed class JsonLdParserTests
{
    [Fact]
    public void A_document_is_read_with_its_prefixes_and_labels()
    {
        var dataset = DatasetReader.ReadText(
            """
            {
              "@context": {"ex": "http://example.org/", "binds": {"@id": "ex:binds", "@type": "@id"}, "@language": "en"},
              "@id": "ex:il7", "@type": "ex:Protein", "binds": ["ex:il7r", "_:partner"], "ex:length": 177, "ex:label": "interleukin 7",
              "ex:parts": {"@list": [{"ex:mass": 17.4}]}
            }
            """, RdfFormat.JsonLd);

        var expected = DatasetReader.ReadText(
            """
            @prefix ex: <http://example.org/> .
            ex:il7 a ex:Protein ; ex:binds ex:il7r, _:partner ; ex:length 177 ; ex:label "interleukin 7"@en ; ex:parts ( [ ex:mass 1.74e1 ] ) .
            """.Replace("1.74e1", "\"1.74E1\"^^<http://www.w3.org/2001/XMLSchema#double>", StringComparison.Ordinal), RdfFormat.Turtle);
        Assert.True(DatasetIsomorphism.AreIsomorphic(expected, dataset));
        Assert.Contains(dataset.Quads, quad => quad.Object == new BlankNode("partner"));
        Assert.Equal("http://example.org/", dataset.Prefixes.Find("ex"));
    }

    [Theory]
    [InlineData("{⟦⟧'a': 1}", "IL7G1100")]
    [InlineData("{\"@id\": \"urn:a\",\n  ⟦\"@id\"⟧: \"urn:b\"}", "IL7G1101")]
    [InlineData("{\"urn:p\": ⟦1e400⟧}", "IL7G1103")]
    [InlineData("{\"@context\": {\n  \"é\": \"urn:e\",\n  ⟦⟧\"x\": 5}}", "IL7G1105")]
    [InlineData("{\"@context\": {⟦⟧\"a\": \"b:x\", \"b\": \"a:x\"}}", "IL7G1105")]
    [InlineData("{\"@context\": {\n⟦⟧\"x\": {\"@id\": \"urn:x\", \"@container\": \"@nonsense\"}}}", "IL7G1105")]
    [InlineData("{\"@id\": \"urn:a\",\n  ⟦⟧\"@reverse\": \"urn:b\"}", "IL7G1106")]
    [InlineData("{\"urn:p\": ⟦⟧{\"@value\": \"a\", \"@type\": \"urn:t\", \"@language\": \"en\"}}", "IL7G1106")]
    [InlineData("[{⟦⟧\"@context\": \"https://example.org/c\", \"a\": 1}]", "IL7G1107")]
    [InlineData("{\"@id\": \"urn:a\",\n  ⟦\"näme\"⟧: \"x\", \"urn:p\": 1}", "IL7G1108")]
    [InlineData("{⟦\"@id\"⟧: \"relative\", \"urn:p\": 1}", "IL7G1109")]
    [InlineData("{\"@id\": \"urn:a\", ⟦\"@type\"⟧: \"no iri\"}", "IL7G1109")]
    [InlineData("{\"urn:p\": {\"@value\": \"x\", ⟦\"@language\"⟧: \"not_a_tag\"}}", "IL7G1110")]
    public void A_finding_points_at_its_key(string marked, string code)
    {
        var (document, place) = ParsedDocument.OfMarked(marked, RdfFormat.JsonLd);

        Assert.Equal([$"{place} {code}"], document.Places);
        Assert.Equal(code is "IL7G1108" ? 1 : 0, document.Count);
    }

    [Fact]
    public void Lenient_reading_turns_errors_into_warnings()
    {
        var document = ParsedDocument.Of("{\"@context\": 5}", RdfFormat.JsonLd, new ParserOptions { Lenient = true });

        Assert.Equal(Severity.Warning, Assert.Single(document.Findings).Descriptor.Severity);
        Assert.StartsWith("invalid local context: ", document.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_alone_is_not_taken_for_the_IRI_of_a_document() =>
        Assert.Equal("IL7G1106", Assert.Single(ParsedDocument.Of("\"https://example.org/\"", RdfFormat.JsonLd).Findings).Descriptor.Code);

    [Theory]
    [InlineData("[", "", "]")]
    [InlineData("{\"urn:p\":", "1", "}")]
    [InlineData("{\"@graph\":[", "", "]}")]
    [InlineData("{\"@context\":{\"a\":{\"@id\":\"urn:a\",\"@context\":", "{}", "}}}")]
    [InlineData("{\"urn:p\":{\"@list\":", "[]", "}}")]
    public void Nesting_has_a_limit_and_no_stack_overflows(string open, string core, string close)
    {
        var levels = open.Count(c => c is '[' or '{');

        Assert.Equal("IL7G1102", Assert.Single(ParsedDocument.Of(Nested(100_000), RdfFormat.JsonLd).Findings).Descriptor.Code);
        // On a stack of the smallest size that the runtime gives threads.
        var deepest = Nested((512 - 1) / levels);
        var document = default(ParsedDocument);
        var thread = new Thread(() => document = ParsedDocument.Of(deepest, RdfFormat.JsonLd), 1 << 20);
        thread.Start();
        thread.Join();
        Assert.DoesNotContain(document!.Findings, finding => finding.Descriptor.Code == "IL7G1102");

        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + core + string.Concat(Enumerable.Repeat(close, depth));
    }

    [Theory]
    [InlineData("""{"@context": {"p": "urn:p"}, "@graph": [{"@id": "urn:a", "p": 1}, {"@id": "_:b", "p": [{"p": 2}, {"p": 3}]}, {"p": {"@id": "_:b"}}]}""")]
    [InlineData("""{"@graph": [{"@id": "urn:a", "p": 1}, [], null, "x", {"@id": "_:b", "p": [{"p": 2}, {"p": 3}]}, {"p": {"@id": "_:b"}}], "@context": {"p": "urn:p"}}""")]
    [InlineData("""{"@context": {"p": "urn:p"}, "\u0040graph": [{"@id": "urn:a", "p": 1}, {"@id": "_:b", "p": [{"p": 2}, {"p": 3}]}, {"p": {"@id": "_:b"}}]}""")]
    [InlineData("""[{"@id": "urn:a", "urn:p": 1}, {"@context": {"p": "urn:p"}, "@id": "_:b", "p": [{"p": 2}, {"p": 3}]}, {"urn:p": {"@id": "_:b"}}]""")]
    [InlineData("""{"@context": {"p": "urn:p", "nodes": "@graph"}, "nodes": [{"@id": "urn:a", "p": 1}, {"@id": "_:b", "p": [{"p": 2}, {"p": 3}]}, {"p": {"@id": "_:b"}}]}""")]
    public void A_document_says_the_same_in_pieces_and_whole(string json)
    {
        var document = ParsedDocument.Of(json, RdfFormat.JsonLd);

        Assert.Empty(document.Findings);
        Assert.True(DatasetIsomorphism.AreIsomorphic(
            DatasetReader.ReadText("<urn:a> <urn:p> 1 . _:b <urn:p> [ <urn:p> 2 ], [ <urn:p> 3 ] . [] <urn:p> _:b .", RdfFormat.Turtle),
            DatasetReader.ReadText(document.Lines, RdfFormat.NQuads)), document.Lines);
    }

    [Fact]
    public void Nodes_before_an_error_stay_said_but_not_before_broken_JSON()
    {
        const string Start = "{\"@graph\": [{\"@id\": \"urn:a\", \"urn:p\": 1},\n ";

        var wrong = ParsedDocument.Of(Start + "{\"@id\": 5}]}", RdfFormat.JsonLd);
        var broken = ParsedDocument.Of(Start + "{]}", RdfFormat.JsonLd);

        Assert.Equal((1, "2:3+0 IL7G1106"), (wrong.Count, Assert.Single(wrong.Places)));
        Assert.Equal((0, "2:3+0 IL7G1100"), (broken.Count, Assert.Single(broken.Places)));
    }

    [Fact]
    public void Terms_that_define_each_other_in_a_long_chain_overflow()
    {
        var terms = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"t{i}\":\"t{i + 1}:x\""));

        var finding = Assert.Single(ParsedDocument.Of($"{{\"@context\":{{{terms}}}}}", RdfFormat.JsonLd).Findings);

        Assert.StartsWith("context overflow: ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_too_large_is_refused()
    {
        var document = ParsedDocument.Of(new GeneratingStream(Enumerable.Repeat(new byte[1 << 20], 257)), RdfFormat.JsonLd);

        Assert.Equal(["0:0+0 IL7G1104"], document.Places);
    }

    [Fact]
    public void Many_values_of_one_property_are_read_in_linear_time()
    {
        var values = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"{{\"@id\":\"urn:o:{i}\"}}"));

        Assert.Equal(100_000, ParsedDocument.Of($"{{\"@id\":\"urn:s\",\"urn:p\":[{values}]}}", RdfFormat.JsonLd).Count);
    }

    [Fact]
    public void A_string_may_be_very_long()
    {
        var text = string.Concat(Enumerable.Repeat("ä 🧬 text\\n", 500_000));

        var document = ParsedDocument.Of($"{{\"@id\":\"urn:s\",\"urn:p\":\"{text}\"}}", RdfFormat.JsonLd);

        Assert.Equal($"<urn:s> <urn:p> \"{text}\" .\n", document.Lines);
    }

    [Fact]
    public void A_document_cut_off_anywhere_gives_a_finding()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"@context": {"é": "urn:e:"}, "@id": "é:a", "é:p": [1, -2.5e3, true, null, {"@value": "\u00e9🧬", "@language": "en"}]}""");

        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Contains(ParsedDocument.Of(bytes[..length], RdfFormat.JsonLd).Findings, finding => finding.Descriptor.Code is "IL7G1100" or "IL7G1006");
        }
        Assert.Equal(4, ParsedDocument.Of(bytes, RdfFormat.JsonLd).Count);
    }

    [Fact]
    public void The_release_reads_back_as_its_N_Triples()
    {
        var folder = Path.Combine(SharedFolder.RepositoryRoot, "output");
        var diagnostics = new DiagnosticBag();
        using var json = File.OpenRead(Path.Combine(folder, "il7.jsonld"));
        using var lines = File.OpenRead(Path.Combine(folder, "il7.nt"));

        var dataset = DatasetReader.Read(json, RdfFormat.JsonLd, new ParserOptions(), diagnostics);

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Empty(DatasetDifference.Between(DatasetReader.Read(lines, RdfFormat.NTriples, new ParserOptions(), diagnostics), dataset).ToString());
    }
}
