using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Owl.Tests;

public sealed class MaterializationTests
{
    [Fact]
    public void Inferred_quads_are_sorted_in_the_default_graph_and_none_is_asserted()
    {
        var dataset = Graphs.Dataset(":p rdfs:subPropertyOf :q . :q rdfs:domain :C . :b :p :c . :a :p :c . :a :q :c . :a a :C");

        var result = OwlRL.Materialize(dataset);

        Assert.Equal(Graphs.Lines(":p rdfs:domain :C . :b :q :c . :b a :C"), result.Inferred.Select(quad => quad.ToString()));
        Assert.Equal(3, result.InferredCount);
        Assert.All(result.Inferred, quad => Assert.Null(quad.Graph));
    }

    [Fact]
    public void All_graphs_are_read_as_one_and_a_leaf_names_its_graph()
    {
        var (g, h) = (Graphs.Term(":g"), Graphs.Term(":h"));
        var builder = new DatasetBuilder();
        builder.Add(new Quad(Graphs.Term(":x"), (Iri)Graphs.Term(":p"), Graphs.Term(":y"), g));
        builder.Add(new Quad(Graphs.Term(":x"), (Iri)Graphs.Term(":p"), Graphs.Term(":y"), h));
        builder.Add(new Quad(Graphs.Term(":p"), (Iri)Graphs.Term("rdfs:domain"), Graphs.Term(":C"), h));

        var proof = RuleTests.Explain(OwlRL.Materialize(builder.ToDataset()), ":x a :C");

        Assert.NotNull(proof);
        Assert.Equal([h, g], proof.Leaves.Select(leaf => leaf.Graph));
    }

    [Fact]
    public void An_asserted_triple_is_its_own_proof_and_one_that_does_not_follow_has_none()
    {
        var result = OwlRL.Materialize(Graphs.Dataset(":x :p :y . :p rdfs:domain :C"));

        var proof = RuleTests.Explain(result, ":x :p :y")!;
        Assert.Equal(Graphs.Lines(":x :p :y"), Graphs.Lines(proof.Leaves));
        Assert.Empty(proof.Steps);
        Assert.Null(RuleTests.Explain(result, ":y a :C"));
        Assert.Null(RuleTests.Explain(result, ":nowhere a :C"));
    }

    [Fact]
    public void A_proof_takes_the_asserted_short_way()
    {
        var result = OwlRL.Materialize(Graphs.Dataset("""
            :A rdfs:subClassOf :B . :B rdfs:subClassOf :C . :A rdfs:subClassOf :C . :x a :A
            """));

        var proof = RuleTests.Explain(result, ":x a :C")!;

        Assert.Equal(Graphs.Lines(":A rdfs:subClassOf :C . :x a :A"), Graphs.Lines(proof.Leaves));
        Assert.Equal("cax-sco", Assert.Single(proof.Steps).Rule);
    }

    [Theory]
    [InlineData(":A rdfs:subClassOf :B . :B rdfs:subClassOf :C . :C rdfs:subClassOf :A . :x a :A", ":x a :C")]
    [InlineData(":p owl:inverseOf :p . :p a owl:TransitiveProperty . :x :p :y . :y :p :z", ":z :p :x")]
    [InlineData(":p owl:propertyChainAxiom ( :p :p ) . :x :p :y . :y :p :x", ":x :p :x")]
    [InlineData(":x owl:sameAs :y . :y owl:sameAs :z . :z owl:sameAs :x . :x :p :x", ":z :p :y")]
    [InlineData(":p rdfs:subPropertyOf :q . :q owl:equivalentProperty :p . :x :q :y", ":x :p :y")]
    public void Circles_come_to_an_end(string graph, string conclusion) =>
        Assert.NotNull(RuleTests.Explain(OwlRL.Materialize(Graphs.Dataset(graph)), conclusion));

    [Theory]
    [InlineData(":C owl:unionOf _:a . _:a rdf:first :A . _:a rdf:rest _:b . _:b rdf:first :B . _:b rdf:rest _:a . :x a :A")]
    [InlineData(":C owl:unionOf _:a . _:a rdf:first :A . :x a :A")]
    [InlineData(":C owl:unionOf rdf:nil . :x a :A")]
    [InlineData(":C owl:unionOf _:a . _:a rdf:first :A . _:a rdf:first :B . _:a rdf:rest rdf:nil . :x a :A")]
    public void A_broken_list_says_nothing(string graph) => Assert.Empty(OwlRL.Materialize(Graphs.Dataset(graph)).Inferred);

    [Fact]
    public void Schema_and_blank_nodes_are_left_out_on_request()
    {
        var dataset = Graphs.Dataset(":A rdfs:subClassOf :B . :B rdfs:subClassOf _:c . :x a :A");

        Assert.Equal(Graphs.Lines(":x a :B . :x a _:c"), Graphs.Lines(OwlRL.Materialize(dataset, new MaterializationOptions { KeepSchemaTriples = false }).Inferred));
        Assert.Equal(Graphs.Lines(":x a :B"), Graphs.Lines(OwlRL.Materialize(dataset, new MaterializationOptions { KeepBlankNodes = false }).Inferred));
    }

    [Fact]
    public void What_a_rule_says_of_a_literal_is_used_but_not_put_out()
    {
        var result = OwlRL.Materialize(Graphs.Dataset(":p rdfs:range :T . _:r owl:someValuesFrom :T . _:r owl:onProperty :p . :x :p \"1\""));

        Assert.Equal(Graphs.Lines(":x a _:r"), Graphs.Lines(result.Inferred));
        var proof = RuleTests.Explain(result, ":x a _:r")!;
        Assert.Equal(["prp-rng", "cls-svf1"], proof.Steps.Select(step => step.Rule));
        Assert.Equal("\"1\" <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/T> .", proof.Steps[0].Conclusion!.ToString());
    }

    [Fact]
    public void Inferred_triples_go_into_a_sink_under_a_graph_name()
    {
        var sink = new DatasetBuilder();

        OwlRL.Materialize(Graphs.Dataset(":p rdfs:domain :C . :x :p :y")).CopyInferredTo(sink, "<http://example.org/g>"u8);

        Assert.Equal(new Quad(Graphs.Term(":x"), (Iri)Graphs.Term("a"), Graphs.Term(":C"), Graphs.Term(":g")), Assert.Single(sink.ToDataset().Quads));
    }

    [Fact]
    public void A_long_chain_is_closed_and_explained_without_deep_recursion()
    {
        var text = new StringBuilder(":p a owl:TransitiveProperty");
        for (var i = 0; i < 300; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $" . :n{i} :p :n{i + 1}");

        var result = OwlRL.Materialize(Graphs.Dataset(text.ToString()));

        Assert.Equal(300 * 301 / 2 - 300, result.InferredCount);
        Assert.Equal(301, RuleTests.Explain(result, ":n0 :p :n300")!.Leaves.Length);
    }

    [Fact]
    public void An_empty_dataset_has_an_empty_closure()
    {
        var result = OwlRL.Materialize(new DatasetBuilder().ToDataset());

        Assert.Equal((0L, 0), (result.InferredCount, result.Contradictions.Length));
    }

    [Fact]
    public void A_cancelled_run_stops() => Assert.Throws<OperationCanceledException>(
        () => OwlRL.Materialize(Graphs.Dataset(":x :p :y"), cancellationToken: new CancellationToken(true)));
}
