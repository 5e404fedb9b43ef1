using System.Globalization;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing.Queries;
using Il7Graph.Testing.Reference;

namespace Il7Graph.Sparql.Tests.Reference;

/// <summary>The places where two readings of the specification give two answers.</summary>
public sealed class ReferenceEvaluatorTests
{
    private static readonly Iri A = new("urn:x:a");
    private static readonly Iri B = new("urn:x:b");
    private static readonly Iri P = new("urn:x:p");
    private static readonly Iri Q = new("urn:x:q");
    private static readonly Iri G = new("urn:x:g");
    private static readonly BlankNode Node = new("n");

    [Fact]
    public void A_blank_node_in_the_solution_of_EXISTS_is_that_node_and_not_any() =>
        AssertAnswer("?x", "SELECT ?x { ?x :p :b FILTER EXISTS { ?x :q :b } }", new(Node, P, B), new(A, Q, B));

    [Fact]
    public void EXISTS_gives_its_solution_to_each_group_inside() =>
        AssertAnswer("?x\n<urn:x:a>", "SELECT ?x { ?x :p :b FILTER EXISTS { { FILTER(?x = :a) } UNION { ?x :q ?x } } }", new(A, P, B), new(B, P, B));

    [Fact]
    public void EXISTS_gives_its_solution_to_subqueries_whether_they_project_it_or_not() =>
        AssertAnswer("?x\n<urn:x:a>", "SELECT ?x { ?x :p :b FILTER EXISTS { SELECT ?y { ?x :q ?y } } }", new(A, P, B), new(B, P, B), new(A, Q, B));

    [Fact]
    public void A_MINUS_inside_of_EXISTS_shares_the_variables_of_its_solution() =>
        AssertAnswer("?x\n<urn:x:b>", "SELECT ?x { ?x :p :b FILTER EXISTS { ?x :p :b MINUS { ?x :q :b } } }", new(A, P, B), new(B, P, B), new(A, Q, B));

    [Fact]
    public void A_filter_of_an_optional_group_in_braces_of_its_own_does_not_see_the_left_side() =>
        AssertAnswer("?x ?y\n<urn:x:a> UNDEF", "SELECT ?x ?y { ?x :p :b OPTIONAL { { ?y :q :b FILTER(?x = :a) } } }", new(A, P, B), new(B, Q, B));

    [Fact]
    public void A_term_that_the_graph_does_not_have_reaches_itself_in_no_steps() =>
        AssertAnswer("?x\n<urn:x:none>", "SELECT ?x { :none :p* ?x }", new(A, P, B), new(B, P, A));

    [Fact]
    public void Two_variables_are_joined_in_no_steps_at_the_nodes_of_the_graph_only() =>
        AssertAnswer("?x ?y", "SELECT ?x ?y { VALUES ?x { :none :p } ?x :q? ?y }", new(A, P, B), new(A, P, A));

    [Fact]
    public void A_cycle_is_walked_once() => AssertAnswer("?x\n<urn:x:b>\n<urn:x:a>", "SELECT ?x { :a :p+ ?x }", new(A, P, B), new(B, P, A));

    [Fact]
    public void A_sequence_and_an_alternative_keep_duplicates() =>
        AssertAnswer("?x\n<urn:x:b>\n<urn:x:b>", "SELECT ?x { :a (:p|:q) ?x }", new(A, P, B), new(A, Q, B));

    [Fact]
    public void A_label_of_BNODE_is_one_node_within_a_solution_and_another_in_the_next() =>
        AssertAnswer($"?n\n{Integer(2)}", "SELECT (COUNT(DISTINCT ?s) AS ?n) { { SELECT (BNODE(\"l\") AS ?s) (BNODE(\"l\") AS ?t) { :a ?p ?o } } FILTER(?s = ?t) }", new(A, P, B), new(A, Q, B));

    [Fact]
    public void Blank_nodes_of_the_pattern_do_not_make_solutions_distinct() =>
        AssertAnswer($"?n ?m\n{Integer(1)} {Integer(2)}", "SELECT (COUNT(DISTINCT *) AS ?n) (COUNT(*) AS ?m) { ?s :p [] }", new(A, P, A), new(A, P, B));

    [Fact]
    public void There_is_one_group_of_nothing_without_keys_and_none_with_keys()
    {
        AssertAnswer($"?n\n{Integer(0)}", "SELECT (COUNT(*) AS ?n) { ?s :q ?o }", new Quad(A, P, B));
        AssertAnswer("?s ?n", "SELECT ?s (COUNT(*) AS ?n) { ?s :q ?o } GROUP BY ?s", new Quad(A, P, B));
    }

    [Fact]
    public void A_graph_without_triples_is_not_in_the_dataset()
    {
        AssertAnswer("false", "ASK { GRAPH :a {} }", new Quad(A, P, B, G));
        AssertAnswer("true", "ASK { GRAPH :g {} }", new Quad(A, P, B, G));
        AssertAnswer("?x\n<urn:x:g>", "SELECT ?x FROM NAMED :g FROM NAMED :a { GRAPH ?x {} }", new Quad(A, P, B, G));
    }

    [Fact]
    public void FROM_alone_leaves_no_named_graph_and_FROM_NAMED_alone_an_empty_default_graph()
    {
        AssertAnswer("false", "ASK FROM :g { GRAPH ?g { ?s ?p ?o } }", new Quad(A, P, B, G));
        AssertAnswer("false", "ASK FROM NAMED :g { ?s ?p ?o }", new Quad(A, P, B), new Quad(A, P, B, G));
    }

    [Fact]
    public void What_a_template_makes_that_is_no_triple_is_left_out() => AssertAnswer(
        "<urn:x:a> <urn:x:q> \"l\" .", "CONSTRUCT { ?s :q ?o . ?o :q ?s . ?s ?o ?s . ?s :q ?none } { ?s :p ?o }", new Quad(A, P, Literal.FromString("l")));

    private static Literal Integer(int value) => Literal.FromTyped(value.ToString(CultureInfo.InvariantCulture), XSD.Integer);

    private static void AssertAnswer(string expected, string query, params Quad[] quads)
    {
        var dataset = new DatasetBuilder();
        foreach (var quad in quads) dataset.Add(quad);

        var answer = new ReferenceEvaluator().Evaluate(SparqlQuery.Parse("PREFIX : <urn:x:> " + query), new QueryInput(dataset.ToDataset()));

        Assert.Equal(expected, answer.ToString());
    }
}
