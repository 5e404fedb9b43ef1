using CsCheck;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Rdf.Tests;

public sealed class DatasetIsomorphismTests
{
    private static readonly Iri Knows = new("urn:knows");

    [Fact]
    public void Labels_do_not_matter() =>
        Assert.True(DatasetIsomorphism.AreIsomorphic(Edges("ab", "bc"), Edges("zx", "xy")));

    [Fact]
    public void Direction_matters() =>
        Assert.False(DatasetIsomorphism.AreIsomorphic(Edges("ab", "cb"), Edges("ab", "ac")));

    [Fact]
    public void Two_triangles_are_not_a_hexagon() =>
        Assert.False(DatasetIsomorphism.AreIsomorphic(Edges("ab", "bc", "ca", "de", "ef", "fd"), Edges("ab", "bc", "cd", "de", "ef", "fa")));

    [Fact]
    public void Rings_are_found_to_be_the_same_however_they_are_labelled() =>
        Assert.True(DatasetIsomorphism.AreIsomorphic(Edges("ab", "bc", "ca", "de", "ef", "fd"), Edges("ad", "db", "ba", "cf", "fe", "ec")));

    [Fact]
    public void A_node_that_names_a_graph_is_the_node_that_stands_in_it()
    {
        var (a, b) = (new BlankNode("a"), new BlankNode("b"));

        var self = DatasetOf(new Quad(a, Knows, a, a));
        var other = DatasetOf(new Quad(a, Knows, a, b));

        Assert.False(DatasetIsomorphism.AreIsomorphic(self, other));
        Assert.True(DatasetIsomorphism.AreIsomorphic(self, DatasetOf(new Quad(b, Knows, b, b))));
    }

    [Fact]
    public void Nodes_inside_triple_terms_count()
    {
        var (a, b) = (new BlankNode("a"), new BlankNode("b"));

        var self = DatasetOf(new Quad(a, RDF.Reifies, new TripleTerm(a, Knows, new TripleTerm(b, Knows, a))));
        var same = DatasetOf(new Quad(b, RDF.Reifies, new TripleTerm(b, Knows, new TripleTerm(a, Knows, b))));
        var other = DatasetOf(new Quad(a, RDF.Reifies, new TripleTerm(a, Knows, new TripleTerm(a, Knows, b))));

        Assert.True(DatasetIsomorphism.AreIsomorphic(self, same));
        Assert.False(DatasetIsomorphism.AreIsomorphic(self, other));
    }

    [Fact]
    public void Ground_quads_must_be_the_same()
    {
        var iri = new Iri("urn:a");

        Assert.False(DatasetIsomorphism.AreIsomorphic(
            DatasetOf(new Quad(iri, Knows, Literal.FromString("1"))), DatasetOf(new Quad(iri, Knows, Literal.FromTyped("1", XSD.Integer)))));
        Assert.False(DatasetIsomorphism.AreIsomorphic(DatasetOf(new Quad(iri, Knows, iri)), DatasetOf(new Quad(iri, Knows, iri, iri))));
    }

    [Fact]
    public void A_relabelled_graph_is_the_same_and_one_with_an_edge_turned_is_judged_as_brute_force_does() =>
        Gen.Select(Gen.Int[0, 4].Select(Gen.Int[0, 4]).Array[1, 7], Gen.Shuffle(Enumerable.Range(0, 5).ToArray()), Gen.Int[0, 6])
            .Sample((edges, permutation, turned) =>
            {
                var changed = edges.Select((edge, i) => i == turned ? (edge.Item2, edge.Item1) : edge).ToArray();
                var relabelled = edges.Select(edge => (permutation[edge.Item1], permutation[edge.Item2])).ToArray();

                return DatasetIsomorphism.AreIsomorphic(DatasetOf(edges), DatasetOf(relabelled))
                    && DatasetIsomorphism.AreIsomorphic(DatasetOf(edges), DatasetOf(changed)) == AreIsomorphicByBruteForce(edges, changed);
            });

    [Fact]
    public void A_hundred_thousand_nodes_in_small_groups_are_matched_at_once()
    {
        var pairs = Enumerable.Range(0, 50_000).Select(i => (From: i, To: 99_999 - i)).ToArray();
        var others = Enumerable.Range(0, 50_000).Select(i => (From: 2 * i, To: (2 * i) + 1)).ToArray();
        var broken = others.Select((edge, i) => i == 7 ? (edge.From, edge.From) : edge).ToArray();

        Assert.True(DatasetIsomorphism.AreIsomorphic(DatasetOf(pairs), DatasetOf(others)));
        Assert.False(DatasetIsomorphism.AreIsomorphic(DatasetOf(pairs), DatasetOf(broken)));
    }

    private static bool AreIsomorphicByBruteForce((int From, int To)[] a, (int From, int To)[] b)
    {
        var wanted = b.ToHashSet();
        return Permutations([0, 1, 2, 3, 4]).Any(to => a.Select(edge => (to[edge.From], to[edge.To])).ToHashSet().SetEquals(wanted));
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));

    private static Dataset Edges(params string[] edges) => DatasetOf([.. edges.Select(edge => (edge[0] - 'a', edge[1] - 'a'))]);

    private static Dataset DatasetOf((int From, int To)[] edges) =>
        DatasetOf([.. edges.Select(edge => new Quad(new BlankNode($"n{edge.From}"), Knows, new BlankNode($"n{edge.To}")))]);

    private static Dataset DatasetOf(params Quad[] quads)
    {
        var builder = new DatasetBuilder();
        foreach (var quad in quads) builder.Add(quad);
        return builder.ToDataset();
    }
}
