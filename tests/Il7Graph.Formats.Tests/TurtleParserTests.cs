namespace Il7Graph.Formats.Tests;

public sealed class TurtleParserTests
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    [Theory]
    [InlineData(":s a :C.", $"<urn:e:s> <{Rdf}type> <urn:e:C> .")]
    [InlineData(":s :p 1, -1.5, .5e3, 1.E-2, true.", $"<urn:e:s> <urn:e:p> \"1\"^^<{Xsd}integer> .|<urn:e:s> <urn:e:p> \"-1.5\"^^<{Xsd}decimal> .|<urn:e:s> <urn:e:p> \".5e3\"^^<{Xsd}double> .|<urn:e:s> <urn:e:p> \"1.E-2\"^^<{Xsd}double> .|<urn:e:s> <urn:e:p> \"true\"^^<{Xsd}boolean> .")]
    [InlineData(":s :p 'it''s'.", null)]
    [InlineData(":s :p '''it's \"so\"\n''' @EN--ltr .", "<urn:e:s> <urn:e:p> \"it's \\\"so\\\"\\n\"@en--ltr .")]
    [InlineData(":a.b%20\\~c: :p:q <#f>.", "<urn:e:a.b%20~c:> <urn:e:p:q> <http://base/d/x#f> .")]
    [InlineData("_:x :p [] ; ; :q [ :r () ; ] .", "_:x <urn:e:p> _:anon0 .|_:anon1 <urn:e:r> <" + Rdf + "nil> .|_:x <urn:e:q> _:anon1 .")]
    [InlineData("(1 :b) :p :o .", $"_:anon0 <{Rdf}first> \"1\"^^<{Xsd}integer> .|_:anon0 <{Rdf}rest> _:anon1 .|_:anon1 <{Rdf}first> <urn:e:b> .|_:anon1 <{Rdf}rest> <{Rdf}nil> .|_:anon0 <urn:e:p> <urn:e:o> .")]
    [InlineData(":s :p <<(:a :b 'c'@en)>> .", "<urn:e:s> <urn:e:p> <<( <urn:e:a> <urn:e:b> \"c\"@en )>> .")]
    [InlineData("<<:a :b :c ~ :r>> .", $"<urn:e:r> <{Rdf}reifies> <<( <urn:e:a> <urn:e:b> <urn:e:c> )>> .")]
    [InlineData(":s :p :o ~ {| :q 'x' |} .", $"<urn:e:s> <urn:e:p> <urn:e:o> .|_:anon0 <{Rdf}reifies> <<( <urn:e:s> <urn:e:p> <urn:e:o> )>> .|_:anon0 <urn:e:q> \"x\" .")]
    public void A_statement_is_pushed_as_quads(string statement, string? expected)
    {
        var document = ParsedDocument.Of("prefix : <urn:e:> " + statement, RdfFormat.Turtle, new ParserOptions { Base = "http://base/d/x" });

        Assert.Equal(expected is null, document.Findings.Any());
        if (expected is not null) Assert.Equal(expected.Replace("|", "\n", StringComparison.Ordinal) + "\n", document.Lines);
    }

    [Fact]
    public void Labels_of_the_document_do_not_meet_those_given_by_the_parser()
    {
        var document = ParsedDocument.Of("_:anon0 <urn:p> [] . _:anon-0 <urn:p> _:anonymous .", RdfFormat.Turtle);

        Assert.Equal("_:anon-0 <urn:p> _:anon0 .\n_:anon--0 <urn:p> _:anonymous .\n", document.Lines);
    }

    [Theory]
    [InlineData(":s :p -⟦ ⟧.", "IL7G1001")]
    [InlineData(":s :p ⟦.⟧", "IL7G1001")]
    [InlineData(":s :p :o ⟦:⟧x .", "IL7G1001")]
    [InlineData("⟦SELECT⟧ :p :o .", "IL7G1001")]
    [InlineData("⟦@PREFIX⟧ e: <urn:f:> .", "IL7G1001")]
    [InlineData(":é ⟦'⟧🧬' :o .", "IL7G1010")]
    [InlineData(":s :é '🧬⟦\\q⟧' .", "IL7G1007")]
    [InlineData(":s :p <urn:a⟦ ⟧b> .", "IL7G1002")]
    [InlineData(":s :p ⟦<relative>⟧ .", "IL7G1003")]
    [InlineData(":s ⟦nix:p⟧ :o .", "IL7G1004")]
    [InlineData(":s :p 'x'⟦@en-⟧ .", "IL7G1005")]
    [InlineData(":s :p ⟦'open⟧\n .", "IL7G1008")]
    [InlineData(":s ⟦'⟧p' :o .", "IL7G1010")]
    [InlineData(":s :p <<:a :b ⟦(⟧1)>> .", "IL7G1010")]
    [InlineData(":s :p <<:a ⟦[⟧] :c>> .", "IL7G1010")]
    [InlineData("⟦<⟧<(:a :b :c)>> :p :o .", "IL7G1010")]
    [InlineData(":s :p 'x'^^⟦<http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString>⟧ .", "IL7G1011")]
    [InlineData(":s :p :o {| ⟦|⟧} .", "IL7G1001")]
    public void A_broken_statement_is_reported_where_it_breaks(string statement, string code)
    {
        var (document, place) = ParsedDocument.OfMarked($"@prefix : <urn:e:> .\n:s :p :before .\n{statement}\n:s :p :after .", RdfFormat.Turtle);

        Assert.Equal([$"{place} {code}"], document.Places);
        Assert.StartsWith("<urn:e:s> <urn:e:p> <urn:e:before> .\n", document.Lines, StringComparison.Ordinal);
        Assert.EndsWith("<urn:e:s> <urn:e:p> <urn:e:after> .\n", document.Lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":s :p- <http://e/a.b> \"a. b\" 1.5 # c. d\n '''\n. ''' ; . :s :p :o .")]
    [InlineData(":s :p :o :q \"a\n. :s :p :o .")]
    [InlineData(":s ^ <a. b . :s :p :o .")]
    public void A_broken_statement_ends_at_its_own_dot(string text)
    {
        var document = ParsedDocument.Of("prefix : <urn:e:> " + text, RdfFormat.Turtle);

        Assert.NotEmpty(document.Findings);
        Assert.EndsWith("<urn:e:s> <urn:e:p> <urn:e:o> .\n", document.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Lenient_reading_turns_errors_into_warnings()
    {
        var document = ParsedDocument.Of("<urn:s> . <urn:s> <urn:p> 1 .", RdfFormat.Turtle, new ParserOptions { Lenient = true });

        Assert.Equal(Diagnostics.Severity.Warning, Assert.Single(document.Findings).Descriptor.Severity);
        Assert.Equal(1, document.Count);
    }

    [Fact]
    public void A_prefix_declared_again_stands_for_the_new_namespace()
    {
        var document = ParsedDocument.Of("@prefix e: <urn:1:> . e:s e:p e:o . PREFIX e: <urn:2:> e:s e:p e:o .", RdfFormat.Turtle);

        Assert.Equal("<urn:1:s> <urn:1:p> <urn:1:o> .\n<urn:2:s> <urn:2:p> <urn:2:o> .\n", document.Lines);
    }

    [Fact]
    public void A_message_names_what_was_found()
    {
        var document = ParsedDocument.Of("<urn:s> <urn:p> ) .\n<urn:s>", RdfFormat.Turtle, new ParserOptions { File = "a.ttl" });

        Assert.Equal(
            [
                "a.ttl:1:17: error IL7G1001: expected an object, found ')'\n  help: correct the statement; it was skipped up to its end",
                "a.ttl:2:8: error IL7G1001: expected a predicate, found the end of the input\n  help: correct the statement; it was skipped up to its end",
            ],
            document.Findings.Select(found => found.ToString()));
    }
}
