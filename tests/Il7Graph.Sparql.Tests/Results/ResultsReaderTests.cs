using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Results;
using Il7Graph.Testing;

namespace Il7Graph.Sparql.Tests.Results;

public sealed class ResultsReaderTests
{
    [Theory]
    [InlineData("json", "IL7G2030", 1, "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[}")]
    [InlineData("json", "IL7G2031", 1, "[]")]
    [InlineData("json", "IL7G2031", 1, "{\"head\":{\"vars\":[\"a\"]}}")]
    [InlineData("json", "IL7G2031", 2, "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[\n{\"a\":{\"type\":\"url\",\"value\":\"x\"}}]}}")]
    [InlineData("json", "IL7G2031", 1, "{\"head\":{\"vars\":[\"a\"],\"vars\":[]},\"results\":{\"bindings\":[]}}")]
    [InlineData("json", "IL7G2032", 1, "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[{\"b\":{\"type\":\"bnode\",\"value\":\"x\"}}]}}")]
    [InlineData("json", "IL7G2034", 2, "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[\n{\"a\":{\"type\":\"uri\",\"value\":\"no iri\"}}]}}")]
    [InlineData("json", "IL7G2034", 1, "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[{\"a\":{\"type\":\"literal\",\"value\":\"\",\"xml:lang\":\"e n\"}}]}}")]
    [InlineData("xml", "IL7G2030", 1, "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head></sparql>")]
    [InlineData("xml", "IL7G2030", 0, "<!DOCTYPE sparql [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><sparql>&x;</sparql>")]
    [InlineData("xml", "IL7G2031", 1, "<html/>")]
    [InlineData("xml", "IL7G2031", 1, "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><results/></sparql>")]
    [InlineData("xml", "IL7G2031", 2, "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head/><results>\n<row/></results></sparql>")]
    [InlineData("xml", "IL7G2034", 2, "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head><variable name='a'/></head><results><result>\n<binding name='a'><bnode>a b</bnode></binding></result></results></sparql>")]
    [InlineData("csv", "IL7G2031", 0, "")]
    [InlineData("csv", "IL7G2010", 1, "a,a\r\n")]
    [InlineData("csv", "IL7G2033", 3, "a,b\r\n1,2\r\n1\r\n")]
    [InlineData("csv", "IL7G2031", 2, "a\r\n\"x\r\n")]
    [InlineData("tsv", "IL7G2031", 1, "a\n")]
    [InlineData("tsv", "IL7G2033", 2, "?a\t?b\n1\n")]
    public void Results_with_a_mistake_are_refused_at_its_place(string format, string code, int line, string text)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(ResultsExamples.Read(text, ResultsFormat.Find(format)!, diagnostics));

        var diagnostic = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal((code, line), (diagnostic.Descriptor.Code, diagnostic.Span.Line));
    }

    [Theory]
    [InlineData("IL7G2001", "?a\t?b\n1\t⟦il7⟧\n")]
    [InlineData("IL7G2001", "?a\t?b\n1\t2 ⟦3⟧\n")]
    [InlineData("IL7G2006", "?a\t?b\n1\t⟦\"il7⟧\n")]
    [InlineData("IL7G2003", "?a\n⟦<il7>⟧\n")]
    [InlineData("IL7G2015", "?a\n⟦?x⟧\n")]
    public void A_cell_of_TSV_that_is_no_term_is_refused_at_its_place(string code, string marked)
    {
        var text = MarkedText.Parse(marked, "results");
        var diagnostics = new DiagnosticBag();

        Assert.Null(ResultsExamples.Read(text.Text, ResultsFormat.Tsv, diagnostics));

        var diagnostic = diagnostics.ToImmutable()[0];
        Assert.Equal((code, text.Span), (diagnostic.Descriptor.Code, diagnostic.Span));
    }

    [Fact]
    public void JSON_may_have_its_members_in_any_order()
    {
        const string text = """
            {"results": {"bindings": [{"b": {"value": "x", "type": "literal"}}], "ordered": true}, "head": {"link": [], "vars": ["a", "b"]}}
            """;

        var results = ResultsExamples.Read(text, ResultsFormat.Json, new DiagnosticBag());

        Assert.Equal(new SparqlResults(null, ["a", "b"], [[null, Literal.FromString("x")]]), results);
    }

    [Fact]
    public void Dates_and_numbers_in_JSON_stay_as_they_are_spelled()
    {
        const string text = """
            {"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":"2026-11-24T00:00:00Z"}}]}}
            """;

        var results = ResultsExamples.Read(text, ResultsFormat.Json, new DiagnosticBag());

        Assert.Equal(Literal.FromString("2026-11-24T00:00:00Z"), results!.Rows[0][0]);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        var diagnostics = new DiagnosticBag();
        using var stream = new MemoryStream([.. "?a\n\""u8, 0xE9, .. "\"\n"u8]);

        Assert.Null(ResultsReader.Read(stream, ResultsFormat.Tsv, "results", diagnostics));

        Assert.Equal("IL7G2035", Assert.Single(diagnostics.ToImmutable()).Descriptor.Code);
    }

    [Fact]
    public void Triples_nested_without_measure_end_in_a_finding()
    {
        var json = $"{{\"head\":{{\"vars\":[\"a\"]}},\"results\":{{\"bindings\":[{{\"a\":{string.Concat(Enumerable.Repeat("{\"type\":\"triple\",\"value\":{\"object\":", 10_000))}";
        var xml = $"<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head/><results><result><binding name='a'>{string.Concat(Enumerable.Repeat("<triple><object>", 10_000))}";

        foreach (var (text, format) in new[] { (json, ResultsFormat.Json), (xml, ResultsFormat.Xml) })
        {
            var diagnostics = new DiagnosticBag();
            Assert.Null(ResultsExamples.Read(text, format, diagnostics));
            Assert.Single(diagnostics.ToImmutable());
        }
    }
}
