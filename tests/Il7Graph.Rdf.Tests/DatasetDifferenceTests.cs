using CsCheck;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests;

public sealed class DatasetDifferenceTests
{
    private static readonly Iri Knows = new("urn:knows");
    private static readonly Iri Name = new("urn:name");

    [Fact]
    public void Quads_without_blank_nodes_differ_as_sets()
    {
        var difference = DatasetDifference.Between(
            DatasetOf(Named("urn:a", "A"), Named("urn:b", "B")), DatasetOf(Named("urn:b", "B"), Named("urn:c", "C")));

        Assert.False(difference.IsEmpty);
        Assert.Equal("- <urn:a> <urn:name> \"A\" .\n+ <urn:c> <urn:name> \"C\" .\n", difference.ToString());
    }

    [Fact]
    public void A_changed_value_of_a_blank_node_is_all_that_is_shown()
    {
        var difference = DatasetDifference.Between(
            DatasetOf(Address("x", "Main Street", "1"), Address("y", "Elm Street", "5")),
            DatasetOf(Address("y", "Main Street", "2"), Address("x", "Elm Street", "5")));

        Assert.Equal("- _:x <urn:number> \"1\" .\n+ _:x <urn:number> \"2\" .\n", difference.ToString());
        Assert.Equal([new BlankNodeMatch("x", "y"), new BlankNodeMatch("y", "x")], difference.Matches);
    }

    [Fact]
    public void Matches_lead_on_from_node_to_node()
    {
        var left = DatasetOf([.. Chain("l", 10, "end")]);
        var right = DatasetOf([.. Chain("r", 10, "end"), new Quad(new BlankNode("r9"), Name, Literal.FromString("new"))]);

        Assert.Equal("+ _:l9 <urn:name> \"new\" .\n", DatasetDifference.Between(left, right).ToString());
    }

    [Fact]
    public void A_new_node_is_told_from_one_of_the_same_label_on_the_left()
    {
        var left = DatasetOf(new Quad(new BlankNode("b"), Name, Literal.FromString("B")));
        var right = DatasetOf(
            new Quad(new BlankNode("c"), Name, Literal.FromString("B")), new Quad(new BlankNode("b"), Knows, Literal.FromString("X")));

        Assert.Equal("+ _:b-right <urn:knows> \"X\" .\n", DatasetDifference.Between(left, right).ToString());
    }

    [Fact]
    public void Nodes_inside_triple_terms_and_graph_names_are_matched()
    {
        Quad[] Quads(string a, string b) =>
        [
            new(new BlankNode(a), RDF.Reifies, new TripleTerm(new BlankNode(b), Knows, new BlankNode(a)), new BlankNode(b)),
        ];

        Assert.True(DatasetDifference.Between(DatasetOf(Quads("a", "b")), DatasetOf(Quads("b", "a"))).IsEmpty);
        Assert.False(DatasetDifference.Between(DatasetOf(Quads("a", "b")), DatasetOf(Quads("a", "a"))).IsEmpty);
    }

    [Fact]
    public void The_difference_is_empty_if_and_only_if_the_datasets_are_isomorphic_and_leads_from_one_to_the_other() =>
        Gen.Select(RdfGenerators.Quads(graphs: true, rdf12: true), RdfGenerators.Quads(graphs: true, rdf12: true), Gen.Int[0, 12], Edges, Edges)
            .Sample((quads, others, kept, edges, otherEdges) =>
            {
                var left = DatasetOf([.. quads, .. edges]);
                var right = DatasetOf([.. quads.Take(kept), .. others.Skip(kept), .. edges.Skip(kept / 3), .. otherEdges.Take(kept / 4)]);

                var difference = DatasetDifference.Between(left, right);

                Assert.Equal(DatasetIsomorphism.AreIsomorphic(left, right), difference.IsEmpty);
                var patched = DatasetOf([.. left.Quads.Except(difference.OnlyLeft), .. difference.OnlyRight]);
                Assert.True(DatasetIsomorphism.AreIsomorphic(patched, right));
                Assert.Equal(difference.ToString(), DatasetDifference.Between(left, right).ToString());
            });

    [Fact]
    public void A_hundred_thousand_small_parts_are_compared_at_once()
    {
        var left = Enumerable.Range(0, 50_000).SelectMany(i => Chain($"l{i}x", 1, "x"));
        var right = Enumerable.Range(0, 50_000).SelectMany(i => Chain($"r{99_999 - i}x", 1, i == 7 ? "changed" : "x"));

        var difference = DatasetDifference.Between(DatasetOf([.. left]), DatasetOf([.. right]));

        Assert.Equal((1, 1), (difference.OnlyLeft.Length, difference.OnlyRight.Length));
    }

    private static readonly Gen<Quad[]> Edges = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], (from, to) =>
        new Quad(new BlankNode($"n{from}"), Knows, new BlankNode($"n{to}"))).Array[0, 6];

    private static Quad Named(string iri, string name) => new(new Iri(iri), Name, Literal.FromString(name));

    private static Quad[] Address(string label, string street, string number) =>
    [
        new(new BlankNode(label), new Iri("urn:street"), Literal.FromString(street)),
        new(new BlankNode(label), new Iri("urn:number"), Literal.FromString(number)),
    ];

    private static IEnumerable<Quad> Chain(string label, int length, string end) => Enumerable.Range(0, length)
        .Select(i => new Quad(new BlankNode($"{label}{i}"), Knows, new BlankNode($"{label}{i + 1}")))
        .Append(new Quad(new BlankNode($"{label}{length}"), Name, Literal.FromString(end)));

    private static Dataset DatasetOf(params Quad[][] quads) => DatasetOf([.. quads.SelectMany(some => some)]);

    private static Dataset DatasetOf(params Quad[] quads)
    {
        var builder = new DatasetBuilder();
        foreach (var quad in quads) builder.Add(quad);
        return builder.ToDataset();
    }
}
