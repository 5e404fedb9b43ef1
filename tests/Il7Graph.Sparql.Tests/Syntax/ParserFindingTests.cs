using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Sparql.Tests.Syntax;

public sealed class ParserFindingTests
{
    private const string Start = "PREFIX ex: <http://example.org/>\n";

    [Theory]
    [InlineData("IL7G2001", "SELECT * { ?s ?p ⟦}⟧")]
    [InlineData("IL7G2001", "SELECT * { ?s ?p ?o⟦⟧")]
    [InlineData("IL7G2001", "⟦SELCT⟧ * { ?s ?p ?o }")]
    [InlineData("IL7G2001", "SELECT * { ?s ?p ?o ⟦FILTR⟧ (?o > 1) }")]
    [InlineData("IL7G2001", "SELECT * { ?s ?p ?o } LIMIT ⟦-1⟧")]
    [InlineData("IL7G2001", "SELECT * { ?s ?p ?o } ⟦}⟧")]
    [InlineData("IL7G2001", "SELECT * { << ?s ex:p⟦/⟧ex:q ?o >> ?a ?b }")]
    [InlineData("IL7G2001", "SELECT * { BIND(⟦<<⟧ ?s ?p ?o >> AS ?t) }")]
    [InlineData("IL7G2002", "SELECT * { ?s ⟦xe:⟧p ?o }")]
    [InlineData("IL7G2002", "SELECT * { ?s ex:p \"x\"^^⟦xsd:⟧string }")]
    [InlineData("IL7G2003", "SELECT * { ?s ⟦<p>⟧ ?o }")]
    [InlineData("IL7G2004", "SELECT * { ?s ⟦<http://example.org/\\u0020>⟧ ?o }")]
    [InlineData("IL7G2005", "SELECT * { ?s ?p \"a⟦\\q⟧b\" }")]
    [InlineData("IL7G2005", "SELECT * { ?s ?p '⟦\\uD83C⟧' }")]
    [InlineData("IL7G2006", "SELECT * { ?s ?p ⟦\"abc }⟧\n")]
    [InlineData("IL7G2006", "SELECT * { ?s ?p ⟦'''abc }⟧\nxyz")]
    [InlineData("IL7G2007", "SELECT * { ?s ?p \"x\"⟦@en--sideways⟧ }")]
    [InlineData("IL7G2007", "SELECT * { ?s ?p \"x\"⟦@abcdefghi⟧ }")]
    [InlineData("IL7G2009", "SELECT * { ?s ?p ?o BIND(1 AS ⟦?o⟧) }")]
    [InlineData("IL7G2009", "SELECT (1 AS ⟦?o⟧) { ?s ?p ?o }")]
    [InlineData("IL7G2009", "SELECT (1 AS ?x) (2 AS ⟦?x⟧) { }")]
    [InlineData("IL7G2009", "SELECT (COUNT(*) AS ⟦?s⟧) { ?s ?p ?o } GROUP BY ?s")]
    [InlineData("IL7G2009", "SELECT ?p { ?s ?p ?o } GROUP BY ?p (1 AS ⟦?o⟧)")]
    [InlineData("IL7G2010", "SELECT * { VALUES (?a ⟦?a⟧) { (1 2) } }")]
    [InlineData("IL7G2011", "SELECT ⟦?o⟧ (COUNT(*) AS ?c) { ?s ?p ?o } GROUP BY ?s")]
    [InlineData("IL7G2011", "SELECT (⟦?o⟧ + COUNT(*) AS ?c) { ?s ?p ?o }")]
    [InlineData("IL7G2012", "SELECT * { ?s ?p ?o FILTER(⟦COUNT⟧(?o) > 1) }")]
    [InlineData("IL7G2012", "SELECT (SUM(⟦MAX⟧(?o)) AS ?c) { ?s ?p ?o }")]
    [InlineData("IL7G2012", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (⟦COUNT⟧(?o))")]
    [InlineData("IL7G2013", "SELECT ⟦*⟧ { ?s ?p ?o } GROUP BY ?s")]
    [InlineData("IL7G2014", "SELECT * { _:a ?p ?o . OPTIONAL { ⟦_:a⟧ ?q ?r } }")]
    [InlineData("IL7G2014", "SELECT * { _:a ?p ?o . BIND(1 AS ?x) ⟦_:a⟧ ?q ?r }")]
    [InlineData("IL7G2016", "SELECT * { VALUES (?a ?b) { (1 2) ⟦(1)⟧ } }")]
    [InlineData("IL7G2017", "SELECT * { ?s ?p ?o FILTER ⟦STRSTART⟧(?o, \"x\") }")]
    [InlineData("IL7G2018", "SELECT * { ?s ?p ?o FILTER ⟦REGEX⟧(?o) }")]
    [InlineData("IL7G2019", "SELECT * { ?s ex:p* ?o ⟦{|⟧ ?a ?b |} }")]
    [InlineData("IL7G2020", "SELECT * { } LIMIT ⟦99999999999999999999⟧")]
    public void A_query_with_a_mistake_is_refused_at_its_place(string code, string marked)
    {
        var text = MarkedText.Parse(Start + marked, "q.rq");
        var diagnostics = new DiagnosticBag();

        Assert.False(SparqlQuery.TryParse(text.Text, new SparqlOptions { File = "q.rq" }, diagnostics, out _));

        var diagnostic = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal((code, text.Span), (diagnostic.Descriptor.Code, diagnostic.Span));
    }

    [Theory]
    [InlineData("IL7G2001", "INSERT DATA { ex:a ex:p⟦/⟧ex:q ex:b }")]
    [InlineData("IL7G2014", "INSERT DATA { _:a ex:p 1 } ; INSERT DATA { ⟦_:a⟧ ex:p 2 }")]
    [InlineData("IL7G2015", "INSERT DATA { ex:a ex:p ⟦?x⟧ }")]
    [InlineData("IL7G2015", "DELETE DATA { ex:a ex:p ⟦_:b⟧ }")]
    [InlineData("IL7G2015", "DELETE { ex:a ex:p ⟦[⟧] } WHERE { }")]
    [InlineData("IL7G2015", "DELETE WHERE { ex:a ex:p ⟦_:b⟧ }")]
    [InlineData("IL7G2015", "DELETE DATA { ex:a ex:p 1 ⟦{|⟧ ex:q 2 |} }")]
    [InlineData("IL7G2015", "INSERT DATA { ⟦1⟧ ex:p 1 }")]
    [InlineData("IL7G2015", "INSERT DATA { GRAPH ⟦?g⟧ { ex:s ex:p 1 } }")]
    public void An_update_with_a_mistake_is_refused_at_its_place(string code, string marked)
    {
        var text = MarkedText.Parse(Start + marked, "u.ru");
        var diagnostics = new DiagnosticBag();

        Assert.False(SparqlUpdate.TryParse(text.Text, new SparqlOptions { File = "u.ru" }, diagnostics, out _));

        var diagnostic = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal((code, text.Span), (diagnostic.Descriptor.Code, diagnostic.Span));
    }

    [Theory]
    [InlineData("SELCT * { }", "did you mean SELECT?")]
    [InlineData("SELECT * { ?s ?p ?o OPTINAL { } }", "did you mean OPTIONAL?")]
    [InlineData("SELECT * { FILTER(STRSTART(?o, 'x')) }", "did you mean STRSTARTS?")]
    [InlineData("PREFIX obo: <http://obo/> SELECT * { ?s ob:x ?o }", "did you mean 'obo:'?")]
    [InlineData("SELECT * { ?s skos:prefLabel ?o }", "write PREFIX skos: <http://www.w3.org/2004/02/skos/core#> at the top")]
    public void A_finding_says_what_may_have_been_meant(string query, string help)
    {
        var diagnostics = new DiagnosticBag();

        SparqlQuery.TryParse(query, new SparqlOptions { KnownPrefixes = Known }, diagnostics, out _);

        Assert.Equal(help, Assert.Single(diagnostics.ToImmutable()).Help);
    }

    [Fact]
    public void A_known_prefix_counts_as_declared_if_the_options_say_so()
    {
        var query = SparqlQuery.Parse("SELECT * { ?s skos:prefLabel ?o }", new SparqlOptions { KnownPrefixes = Known, DeclareKnownPrefixes = true });

        Assert.Equal("http://www.w3.org/2004/02/skos/core#", query.Syntax.Prologue.Prefixes.Find("skos"));
        Assert.Contains("<http://www.w3.org/2004/02/skos/core#prefLabel>", query.Algebra.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_prefix_of_the_text_goes_before_a_known_one()
    {
        var query = SparqlQuery.Parse("PREFIX skos: <urn:x:> SELECT * { ?s skos:y ?o }", new SparqlOptions { KnownPrefixes = Known, DeclareKnownPrefixes = true });

        Assert.Contains("<urn:x:y>", query.Algebra.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_mistakes_that_the_grammar_allows_are_all_found()
    {
        var diagnostics = new DiagnosticBag();

        SparqlQuery.TryParse("SELECT ?o (COUNT(*) AS ?s) { ?s a:b ?o . ?s c:d 1 } GROUP BY ?s", null, diagnostics, out _);

        Assert.Equal(["IL7G2011", "IL7G2009", "IL7G2002", "IL7G2002"], diagnostics.ToImmutable().Select(each => each.Descriptor.Code));
    }

    [Fact]
    public void Equal_texts_have_equal_syntax_trees()
    {
        const string query = "BASE <http://e/> PREFIX a: <x> SELECT ?s { ?s a:b [ a 1 ] FILTER EXISTS { ?s a:c/a:d 'x' } VALUES ?s { a:e UNDEF } }";

        Assert.Equal(SparqlQuery.Parse(query), SparqlQuery.Parse(query));
        Assert.NotEqual(SparqlQuery.Parse(query), SparqlQuery.Parse(query.Replace("'x'", "'y'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Parse_throws_with_the_findings()
    {
        var exception = Assert.Throws<SparqlSyntaxException>(() => SparqlQuery.Parse("SELECT"));

        Assert.Equal("IL7G2001", Assert.Single(exception.Diagnostics).Descriptor.Code);
        Assert.StartsWith("query:1:7: error IL7G2001: expected a variable, '(' or '*', found the end of the text", exception.Message, StringComparison.Ordinal);
    }

    private static PrefixMap Known { get; } = PrefixMap.Empty.With("skos", "http://www.w3.org/2004/02/skos/core#");
}
