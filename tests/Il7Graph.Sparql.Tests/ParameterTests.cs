using Il7Graph.Rdf;
using Il7Graph.Sparql.Writing;

namespace Il7Graph.Sparql.Tests;

public sealed class ParameterTests
{
    private static readonly Iri Il7 = new("http://example.org/il7");

    [Theory]
    [InlineData("SELECT ?o { ?x ?p ?o }", "(project (?o)\n  (bgp (triple <http://example.org/il7> ?p ?o)))")]
    [InlineData("SELECT ?o { $x ?p ?o }", "(project (?o)\n  (bgp (triple <http://example.org/il7> ?p ?o)))")]
    [InlineData("SELECT ?x { ?x ?p ?o }", "(project (?x)\n  (extend ((?x <http://example.org/il7>))\n    (bgp (triple <http://example.org/il7> ?p ?o))))")]
    [InlineData("ASK { ?s <urn:p>+ ?x }", "(path ?s (path+ <urn:p>) <http://example.org/il7>)")]
    [InlineData("ASK { ?s ?p ?o FILTER(BOUND(?x) && ?o = ?x) }", "(filter (&& true (= ?o <http://example.org/il7>))\n  (bgp (triple ?s ?p ?o)))")]
    [InlineData("ASK { ?s ?p ?o FILTER EXISTS { ?o ?q ?x } }", "(filter (exists\n  (bgp (triple ?o ?q <http://example.org/il7>)))\n  (bgp (triple ?s ?p ?o)))")]
    [InlineData("ASK { GRAPH ?x { ?s ?p ?o } }", "(graph <http://example.org/il7>\n  (bgp (triple ?s ?p ?o)))")]
    [InlineData("ASK { ?r ?q <<( ?x <urn:p> 1 )>> }", "(bgp (triple ?r ?q <<( <http://example.org/il7> <urn:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> )>>))")]
    [InlineData("ASK { { SELECT ?o { ?x ?p ?o } } }", "(project (?o)\n  (bgp (triple <http://example.org/il7> ?p ?o)))")]
    public void A_parameter_is_replaced_wherever_it_stands(string query, string expected)
    {
        var bound = SparqlQuery.Parse(query).With(new Dictionary<string, Term> { ["x"] = Il7 });

        Assert.Equal(expected, bound.Algebra.ToString());
    }

    [Fact]
    public void A_parameter_is_a_term_whatever_its_text_says()
    {
        var literal = Literal.FromString("\" } ; DROP ALL #");

        var bound = SparqlQuery.Parse("SELECT ?s { ?s ?p ?x }").With(new Dictionary<string, Term> { ["x"] = literal });

        Assert.Equal(bound.Algebra, SparqlQuery.Parse(SparqlWriter.Write(bound)).Algebra);
    }

    [Theory]
    [InlineData("SELECT ?y { ?y ?p ?o }")]
    [InlineData("SELECT ?x { BIND(1 AS ?x) }")]
    [InlineData("SELECT ?x { VALUES ?x { 1 } }")]
    [InlineData("SELECT (1 AS ?x) { }")]
    public void A_name_that_is_no_parameter_is_refused(string query) => Assert.Throws<ArgumentException>(
        () => SparqlQuery.Parse(query).With(new Dictionary<string, Term> { ["x"] = Il7 }));

    [Fact]
    public void The_template_and_the_targets_have_parameters_too()
    {
        var parameters = new Dictionary<string, Term> { ["x"] = Il7 };

        var construct = SparqlQuery.Parse("CONSTRUCT { ?x a ?o } { ?s ?p ?o }").With(parameters);
        var describe = SparqlQuery.Parse("DESCRIBE ?x").With(parameters);
        var update = SparqlUpdate.Parse("INSERT { ?x a ?o } WHERE { ?s ?p ?o }").With(parameters);

        Assert.Contains("<http://example.org/il7>", SparqlWriter.Write(construct), StringComparison.Ordinal);
        Assert.Contains("DESCRIBE <http://example.org/il7>", SparqlWriter.Write(describe), StringComparison.Ordinal);
        Assert.Contains("http://example.org/il7", Assert.IsType<Algebra.Modify>(update.Operations[0]).Insert.ToString(), StringComparison.Ordinal);
    }
}
