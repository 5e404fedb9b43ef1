using CsCheck;
using Il7Graph.Rdf.Storage.Images;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Tests.Storage.Images;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage.Quads;

public sealed class QuadIndexTests
{
    /// <summary>Few terms, so that patterns match something.</summary>
    private static readonly Gen<Quad[]> DenseQuads = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 6], Gen.Int[-2, 2],
        (s, p, o, g) => new Quad(Named(s), Named(p), o == 6 ? Literal.FromString("x") : Named(o), g < 0 ? null : g == 0 ? new BlankNode("g") : Named(g))).Array[0, 80];

    public static TheoryData<bool> Packing => [false, true];

    [Theory]
    [MemberData(nameof(Packing))]
    public void Every_pattern_finds_and_counts_what_a_list_has(bool pack) => Gen.Select(DenseQuads, DenseQuads).Sample(
        (quads, asked) =>
        {
            using var dataset = StoreExamples.DatasetOf(quads, new StoreOptions { PackAbove = pack ? 0 : long.MaxValue });
            var all = quads.ToHashSet();
            foreach (var quad in asked.Take(8))
            {
                for (var bound = 0; bound < 8; bound++) AssertMatches(dataset, all, quad, bound);
            }
        },
        iter: 100);

    [Theory]
    [MemberData(nameof(Packing))]
    public void A_dataset_of_many_blocks_answers_as_a_list_does(bool pack)
    {
        Quad[] quads = [.. Enumerable.Range(0, 3000).Select(i => new Quad(Named(i % 701), Named(i % 3), Named(i * 7 % 1009), i % 2 == 0 ? null : Named(i % 5)))];
        using var dataset = StoreExamples.DatasetOf(quads, new StoreOptions { PackAbove = pack ? 0 : long.MaxValue });
        var all = quads.ToHashSet();

        foreach (var quad in quads.Where((_, i) => i % 97 == 0))
        {
            for (var bound = 0; bound < 8; bound++) AssertMatches(dataset, all, quad, bound);
        }
        Assert.Empty(dataset.Verify());
    }

    [Fact]
    public void The_lines_of_the_canonical_order_are_sorted() => RdfGenerators.Quads(graphs: true, rdf12: true).Sample(
        quads =>
        {
            using var dataset = StoreExamples.DatasetOf(quads);
            var order = new CanonicalOrder(dataset);
            var lines = new CanonicalLines();
            var encoded = new EncodedQuads(dataset.Terms, lines);
            foreach (var quad in order.Quads) encoded.Add(quad);

            var ranks = CanonicalOrder.RanksOf(dataset);
            var byRank = Enumerable.Range(0, ranks.Length).OrderBy(id => ranks[id]).Select(id => System.Text.Encoding.UTF8.GetBytes(dataset.Terms.ToText((uint)id))).ToList();

            Assert.Equal(Sorted(quads), lines.Text);
            Assert.All(byRank.Zip(byRank.Skip(1)), pair => Assert.True(pair.First.AsSpan().SequenceCompareTo(pair.Second) < 0));
            Assert.Equal(Sorted(quads.Select(WithoutGraph)), Lines(dataset, order.Triples));
        },
        iter: 500);

    [Fact]
    public void Quads_come_by_graph() => DenseQuads.Sample(
        quads =>
        {
            using var dataset = StoreExamples.DatasetOf(quads);
            var found = dataset.Index.ByGraph().ToList();

            Assert.Equal(quads.ToHashSet().Count, found.Count);
            Assert.Equal(found.OrderBy(quad => quad.Graph + 1).ThenBy(quad => quad.Subject).ThenBy(quad => quad.Predicate).ThenBy(quad => quad.Object), found);
        },
        iter: 100);

    private static void AssertMatches(Dataset dataset, HashSet<Quad> all, Quad asked, int bound)
    {
        var subject = (bound & 1) != 0 ? asked.Subject : null;
        var predicate = (bound & 2) != 0 ? asked.Predicate : null;
        var @object = (bound & 4) != 0 ? asked.Object : null;
        var expected = all.Where(quad => (subject is null || quad.Subject == subject) && (predicate is null || quad.Predicate == predicate) && (@object is null || quad.Object == @object)).ToHashSet();

        AssertSame(expected, dataset.Match(subject, predicate, @object));
        AssertGraph(expected.Where(quad => quad.Graph is null), dataset.DefaultGraph);
        AssertGraph(expected.Select(WithoutGraph), dataset.UnionGraph);
        AssertGraph(expected.Where(quad => asked.Graph == quad.Graph), asked.Graph is null ? dataset.DefaultGraph : dataset.NamedGraph(asked.Graph));
        if (!dataset.TryFind(subject, out var s) || !dataset.TryFind(predicate, out var p) || !dataset.TryFind(@object, out var o)) return;
        Assert.Equal(expected.Count, dataset.Index.CountOf(s, p, o, GraphScope.All));
        Assert.Equal(expected.Count(quad => quad.Graph is not null), dataset.Index.CountOf(s, p, o, GraphScope.Named));
        AssertSame(expected.Where(quad => quad.Graph is not null), dataset.Index.Match(s, p, o, GraphScope.Named).Select(dataset.Decode));

        void AssertGraph(IEnumerable<Quad> quads, Graph graph)
        {
            var set = quads.ToHashSet();
            AssertSame(set, graph.Match(subject, predicate, @object));
            Assert.Equal(set.Count, graph.CountOf(subject, predicate, @object));
        }
    }

    private static void AssertSame(IEnumerable<Quad> expected, IEnumerable<Quad> found)
    {
        var list = found.ToList();
        Assert.Equal(expected.ToHashSet(), list.ToHashSet());
        Assert.Equal(list.Count, list.ToHashSet().Count);
    }

    private static string Sorted(IEnumerable<Quad> quads) =>
        string.Concat(quads.ToHashSet().Select(quad => $"{quad}\n").Order(Comparer<string>.Create((a, b) => System.Text.Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b)))));

    private static string Lines(Dataset dataset, IEnumerable<IdQuad> quads)
    {
        var lines = new CanonicalLines();
        var encoded = new EncodedQuads(dataset.Terms, lines);
        foreach (var quad in quads) encoded.Add(quad);
        return lines.Text;
    }

    private static Quad WithoutGraph(Quad quad) => new(quad.Subject, quad.Predicate, quad.Object);

    private static Iri Named(int number) => new($"urn:e:{number}");
}
