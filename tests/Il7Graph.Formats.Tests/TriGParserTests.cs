namespace Il7Graph.Formats.Tests;

public sealed class TriGParserTests
{
    [Theory]
    [InlineData("{ :s :p :o }", "<urn:e:s> <urn:e:p> <urn:e:o> .")]
    [InlineData(":g { :s :p :o . } :s :p :o .", "<urn:e:s> <urn:e:p> <urn:e:o> <urn:e:g> .|<urn:e:s> <urn:e:p> <urn:e:o> .")]
    [InlineData("GRAPH [] { :s :p [ :q 1.5 ] }", "_:anon1 <urn:e:q> \"1.5\"^^<http://www.w3.org/2001/XMLSchema#decimal> _:anon0 .|<urn:e:s> <urn:e:p> _:anon1 _:anon0 .")]
    [InlineData("_:g {} [:p :o] . (:a) :p :o .", null)]
    public void Graphs_and_triples_take_turns(string text, string? expected)
    {
        var document = ParsedDocument.Of("prefix : <urn:e:> " + text, RdfFormat.TriG);

        Assert.Empty(document.Findings);
        if (expected is null) Assert.Equal(4, document.Count);
        else Assert.Equal(expected.Replace("|", "\n", StringComparison.Ordinal) + "\n", document.Lines);
    }

    [Fact]
    public void A_broken_statement_in_a_graph_leaves_the_graph_open()
    {
        var (document, place) = ParsedDocument.OfMarked("@prefix : <urn:e:> .\n:g {\n  :s :p ⟦.⟧\n  :s :p :in .\n}\n:s :p :out .", RdfFormat.TriG);

        Assert.Equal([$"{place} IL7G1001"], document.Places);
        Assert.Equal("<urn:e:s> <urn:e:p> <urn:e:in> <urn:e:g> .\n<urn:e:s> <urn:e:p> <urn:e:out> .\n", document.Lines);
    }

    [Fact]
    public void The_brace_that_ends_a_broken_statement_closes_the_graph()
    {
        var (document, place) = ParsedDocument.OfMarked("@prefix : <urn:e:> .\n:g { :s :p ⟦}⟧ :s :p :out .", RdfFormat.TriG);

        Assert.Equal([$"{place} IL7G1001"], document.Places);
        Assert.Equal("<urn:e:s> <urn:e:p> <urn:e:out> .\n", document.Lines);
    }

    [Fact]
    public void A_graph_that_is_not_closed_is_reported_at_the_end()
    {
        var (document, place) = ParsedDocument.OfMarked("@prefix : <urn:e:> . :g { :s :p :o .⟦⟧", RdfFormat.TriG);

        Assert.Equal([$"{place} IL7G1001"], document.Places);
        Assert.Equal(1, document.Count);
    }

    [Fact]
    public void A_graph_has_no_place_in_Turtle()
    {
        var document = ParsedDocument.Of("<urn:g> { <urn:s> <urn:p> <urn:o> }", RdfFormat.Turtle);

        Assert.Equal(["1:9+1 IL7G1001"], document.Places);
    }
}
