namespace Il7Graph.Formats.Tests;

public sealed class NQuadsParserTests
{
    [Theory]
    [InlineData("<urn:s><urn:p><urn:o>.", "<urn:s> <urn:p> <urn:o> .")]
    [InlineData("_:a.b<urn:p>_:c.", "_:a.b <urn:p> _:c .")]
    [InlineData("<urn:s> <urn:p> \"x\" <urn:g> . # said", "<urn:s> <urn:p> \"x\" <urn:g> .")]
    [InlineData("<urn:s> <urn:p> \"x\" @EN-gb .", "<urn:s> <urn:p> \"x\"@en-gb .")]
    [InlineData("<urn:s> <urn:p> \"x\"@ar--rtl .", "<urn:s> <urn:p> \"x\"@ar--rtl .")]
    [InlineData("<urn:s> <urn:p> \"x\" ^^ <urn:d> .", "<urn:s> <urn:p> \"x\"^^<urn:d> .")]
    [InlineData("<urn:s> <urn:p> \"\\u0041\\t\\u0009\\U0001F9EC\\u007f'\" .", "<urn:s> <urn:p> \"A\\t\\t\U0001F9EC\\u007F'\" .")]
    [InlineData("<urn:\\u00e9> <urn:p> \"x\"^^<http://www.w3.org/2001/XMLSchema#string> .", "<urn:é> <urn:p> \"x\" .")]
    [InlineData("<urn:s> <urn:p> <<(<urn:a><urn:b>\"\\u0063\" ^^<urn:\\u0064>)>> .", "<urn:s> <urn:p> <<( <urn:a> <urn:b> \"c\"^^<urn:d> )>> .")]
    [InlineData("<urn:s> <urn:p> \"\uFFFF\" .", "<urn:s> <urn:p> \"\\uFFFF\" .")]
    public void A_statement_is_pushed_in_canonical_form(string line, string expected)
    {
        var document = ParsedDocument.Of(line, RdfFormat.NQuads);

        Assert.Empty(document.Findings);
        Assert.Equal(expected + "\n", document.Lines);
        Assert.Equal(1, document.Count);
    }

    [Theory]
    [InlineData("<urn:s> <urn:p> ⟦-⟧ .", "IL7G1001")]
    [InlineData("<urn:s> <urn:p> <urn:o>⟦⟧", "IL7G1001")]
    [InlineData("<urn:s> <urn:p> <urn:o> . ⟦<⟧urn:g> .", "IL7G1001")]
    [InlineData("<urn:é🧬> <urn:p> <urn:a⟦ ⟧b> .", "IL7G1002")]
    [InlineData("<urn:s> <urn:p> ⟦<//host>⟧ .", "IL7G1003")]
    [InlineData("<urn:s> <urn:p> ⟦<urn:\\u0020>⟧ .", "IL7G1002")]
    [InlineData("<urn:s> <urn:p> \"x\"⟦@cantbethislong⟧ .", "IL7G1005")]
    [InlineData("<urn:s> <urn:p> \"x\"⟦@en--up⟧ .", "IL7G1005")]
    [InlineData("<urn:s> <urn:p> \"🧬⟦\\q⟧\" .", "IL7G1007")]
    [InlineData("<urn:s> <urn:p> \"⟦\\uD83C⟧\" .", "IL7G1007")]
    [InlineData("<urn:s> <urn:p> ⟦\"open .⟧", "IL7G1008")]
    [InlineData("⟦\"⟧lit\" <urn:p> <urn:o> .", "IL7G1010")]
    [InlineData("<urn:s> ⟦_⟧:p <urn:o> .", "IL7G1010")]
    [InlineData("⟦<⟧<( <urn:s> <urn:p> <urn:o> )>> <urn:p> <urn:o> .", "IL7G1010")]
    [InlineData("<urn:s> <urn:p> \"x\"^^⟦<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>⟧ .", "IL7G1011")]
    public void A_broken_statement_is_reported_where_it_breaks(string line, string code)
    {
        var (document, place) = ParsedDocument.OfMarked($"<urn:s> <urn:p> <urn:before> .\n{line}\n<urn:s> <urn:p> <urn:after> .", RdfFormat.NTriples);

        Assert.Equal([$"{place} {code}"], document.Places);
        Assert.Equal("<urn:s> <urn:p> <urn:before> .\n<urn:s> <urn:p> <urn:after> .\n", document.Lines);
    }

    [Fact]
    public void A_graph_name_has_no_place_in_N_Triples()
    {
        var (document, place) = ParsedDocument.OfMarked("<urn:s> <urn:p> <urn:o> ⟦<⟧urn:g> .", RdfFormat.NTriples);

        Assert.Equal([$"{place} IL7G1001"], document.Places);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_whatever_ends_them(string lineEnd)
    {
        var document = ParsedDocument.Of($"# one{lineEnd}{lineEnd}<urn:s> <urn:p> <urn:o> .{lineEnd}<urn:s> .", RdfFormat.NTriples);

        Assert.Equal(["4:9+1 IL7G1001"], document.Places);
        Assert.Equal(1, document.Count);
    }

    [Fact]
    public void A_version_is_accepted()
    {
        var document = ParsedDocument.Of("VERSION \"1.2\" # of RDF\n<urn:s> <urn:p> <urn:o> .", RdfFormat.NTriples);

        Assert.Empty(document.Findings);
        Assert.Equal(1, document.Count);
    }

    [Fact]
    public void A_blank_node_prefix_keeps_documents_apart()
    {
        var document = ParsedDocument.Of("_:a <urn:p> _:0 .", RdfFormat.NTriples, new ParserOptions { BlankNodePrefix = "d1-" });

        Assert.Equal("_:d1-a <urn:p> _:d1-0 .\n", document.Lines);
    }
}
