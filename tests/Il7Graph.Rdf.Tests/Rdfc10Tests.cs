using CsCheck;
using Il7Graph.Rdf.Canonicalization;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests;

public sealed class Rdfc10Tests
{
    private static readonly Iri P = new("urn:p");

    /// <summary>Edges among five nodes with one of two predicates, some in a graph that a node names.</summary>
    private static readonly Gen<(int From, int To, bool Other, int Graph)[]> Edges =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Bool, Gen.Int[-4, 4]).Array[1, 8];

    [Fact]
    public void Labels_and_order_do_not_show() =>
        Gen.Select(Edges, Gen.Shuffle(Enumerable.Range(0, 5).ToArray()), Gen.Int).Sample((edges, permutation, seed) =>
        {
            var other = QuadsOf(edges, node => permutation[node] + 17);
            new Random(seed).Shuffle(other);

            return Canonical(QuadsOf(edges, node => node)) == Canonical(other);
        });

    [Fact]
    public void Two_canonical_forms_are_equal_if_and_only_if_the_datasets_are_isomorphic() =>
        Gen.Select(Edges, Edges, Gen.Int[0, 7], Gen.Bool).Sample((edges, others, turned, near) =>
        {
            var changed = edges.Select((edge, i) => i == turned ? (edge.To, edge.From, edge.Other, edge.Graph) : edge).ToArray();
            var (a, b) = (DatasetOf(QuadsOf(edges, node => node)), DatasetOf(QuadsOf(near ? changed : others, node => 4 - node)));

            return DatasetIsomorphism.AreIsomorphic(a, b)
                == (Rdfc10.Canonicalize(a).ToString() == Rdfc10.Canonicalize(b).ToString());
        });

    [Fact]
    public void Nodes_of_one_hash_that_share_quads_with_different_nodes_are_told_apart()
    {
        // n2 and n4 have the same neighbours at the same places, but not in the same quads.
        Assert.Equal(Crossing(0, 1, 2, 3, 4), Crossing(4, 3, 2, 1, 0));

        static string Crossing(int n0, int n1, int n2, int n3, int n4)
        {
            BlankNode Node(int number) => new($"n{number}");
            return Canonical(
                new Quad(Node(n0), P, Node(n3)), new Quad(Node(n1), RDF.Type, Node(n4), Node(n2)),
                new Quad(Node(n0), RDF.Type, Node(n2), Node(n4)), new Quad(Node(n0), P, Node(n1)));
        }
    }

    [Fact]
    public void Any_dataset_keeps_its_terms_and_its_lines_are_sorted() =>
        RdfGenerators.Quads(graphs: true, rdf12: false).Sample(quads =>
        {
            var dataset = DatasetOf(quads);

            var canonical = Rdfc10.Canonicalize(dataset);

            var lines = new CanonicalLines();
            canonical.CopyTo(lines);
            Assert.Equal(lines.Text, canonical.ToString());
            var relabelled = dataset.Quads.Select(quad => Relabel(quad, canonical.Labels) + "\n");
            Assert.Equal(string.Concat(relabelled.Order(ByCodePoint)), canonical.ToString());
            Assert.Equal(dataset.Count, canonical.Count);
        });

    [Fact]
    public void More_than_ten_labels_are_sorted_as_text()
    {
        var quads = Enumerable.Range(0, 25).Select(i => new Quad(new BlankNode($"n{i}"), P, Literal.FromString($"{i}"))).ToArray();

        var lines = Canonical(quads).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["_:c14n0", "_:c14n1", "_:c14n10", "_:c14n11"], lines[..4].Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void The_map_leads_from_each_label_of_the_input_to_the_canonical_one()
    {
        var canonical = Rdfc10.Canonicalize(DatasetOf(new Quad(new BlankNode("x"), P, new BlankNode("y"), new BlankNode("g"))));

        Assert.Equal(["g", "x", "y"], canonical.Labels.Keys);
        Assert.Equal(["c14n0", "c14n1", "c14n2"], canonical.Labels.Values.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_blank_nodes_there_is_nothing_to_do_but_to_write_the_lines()
    {
        var canonical = Rdfc10.Canonicalize(DatasetOf(new Quad(P, P, P, P), new Quad(P, P, P)));

        Assert.Empty(canonical.Labels);
        Assert.Equal("<urn:p> <urn:p> <urn:p> .\n<urn:p> <urn:p> <urn:p> <urn:p> .\n", canonical.ToString());
    }

    [Fact]
    public void An_empty_dataset_is_an_empty_text() => Assert.Equal("", Canonical());

    [Fact]
    public void A_clique_is_refused_when_the_work_is_spent()
    {
        var clique = QuadsOf([.. from a in Enumerable.Range(0, 12) from b in Enumerable.Range(0, 12) select (a, b, false, 0)], node => node);

        var problem = Assert.Throws<PoisonGraphException>(() =>
            Rdfc10.Canonicalize(DatasetOf(clique), new CanonicalizationOptions { MaximumWork = 50_000 }));

        Assert.Equal((50_000, 12), (problem.MaximumWork, problem.AlikeNodes));
        Assert.Contains("raise the limit", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_ring_is_refused_and_does_not_overflow_the_stack()
    {
        var ring = QuadsOf([.. Enumerable.Range(0, 100_000).Select(i => (i, (i + 1) % 100_000, false, 0))], node => node);

        Assert.Throws<PoisonGraphException>(() => Rdfc10.Canonicalize(DatasetOf(ring)));
    }

    [Fact]
    public void Two_long_lists_of_the_same_values_are_told_apart_on_a_deep_stack()
    {
        const int length = 8_000;
        var lists = Enumerable.Range(0, 2 * length).SelectMany(i => new[]
        {
            new Quad(Node(i), RDF.First, Literal.FromString($"{i % length}")),
            new Quad(Node(i), RDF.Rest, i % length == length - 1 ? RDF.Nil : Node(i + 1)),
        });

        Assert.Equal(2 * length, Rdfc10.Canonicalize(DatasetOf([.. lists])).Labels.Count);
    }

    [Fact]
    public void A_hundred_thousand_pairs_are_labelled_within_the_limit()
    {
        var pairs = QuadsOf([.. Enumerable.Range(0, 100_000).Select(i => (2 * i, (2 * i) + 1, false, 0))], node => node);

        Assert.Equal(200_000, Rdfc10.Canonicalize(DatasetOf(pairs)).Labels.Count);
    }

    [Fact]
    public void Cancelling_ends_the_search()
    {
        var ring = QuadsOf([.. Enumerable.Range(0, 500).Select(i => (i, (i + 1) % 500, false, 0))], node => node);

        Assert.Throws<OperationCanceledException>(() => Rdfc10.Canonicalize(DatasetOf(ring), cancellation: new CancellationToken(true)));
    }

    [Fact]
    public void What_RDF_1_1_does_not_have_is_refused()
    {
        var triple = DatasetOf(new Quad(P, RDF.Reifies, new TripleTerm(P, P, P)));
        var direction = DatasetOf(new Quad(P, P, Literal.FromLanguage("a", "en", BaseDirection.RightToLeft)));

        Assert.Contains("triple terms", Assert.Throws<NotSupportedException>(() => Rdfc10.Canonicalize(triple)).Message, StringComparison.Ordinal);
        Assert.Contains("directions", Assert.Throws<NotSupportedException>(() => Rdfc10.Canonicalize(direction)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_algorithm_decides_on_the_labels()
    {
        var dataset = DatasetOf([.. Enumerable.Range(0, 20).Select(i => new Quad(new BlankNode($"n{i}"), P, Literal.FromString($"{i}")))]);

        var sha384 = Rdfc10.Canonicalize(dataset, new CanonicalizationOptions { Hash = CanonicalizationHash.Sha384 });

        Assert.NotEqual(Rdfc10.Canonicalize(dataset).ToString(), sha384.ToString());
    }

    private static Comparer<string> ByCodePoint { get; } = Comparer<string>.Create(static (a, b) =>
        System.Text.Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b)));

    private static Quad Relabel(Quad quad, System.Collections.Immutable.ImmutableSortedDictionary<string, string> labels)
    {
        return new Quad(Of(quad.Subject), quad.Predicate, Of(quad.Object), quad.Graph is null ? null : Of(quad.Graph));

        Term Of(Term term) => term is BlankNode node ? new BlankNode(labels[node.Label]) : term;
    }

    private static Quad[] QuadsOf((int From, int To, bool Other, int Graph)[] edges, Func<int, int> label) =>
        [.. edges.Select(edge => new Quad(
            Node(edge.From), edge.Other ? RDF.Type : P, Node(edge.To), edge.Graph > 0 ? Node(edge.Graph) : null)).Select(quad => Named(quad, label))];

    private static Quad Named(Quad quad, Func<int, int> label)
    {
        return new Quad(Of(quad.Subject), quad.Predicate, Of(quad.Object), quad.Graph is null ? null : Of(quad.Graph));

        BlankNode Of(Term term) => Node(label(int.Parse(((BlankNode)term).Label[1..], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static BlankNode Node(int number) => new($"n{number}");

    private static string Canonical(params Quad[] quads) => Rdfc10.Canonicalize(DatasetOf(quads)).ToString();

    private static Dataset DatasetOf(params Quad[] quads)
    {
        var builder = new DatasetBuilder();
        foreach (var quad in quads) builder.Add(quad);
        return builder.ToDataset();
    }
}
