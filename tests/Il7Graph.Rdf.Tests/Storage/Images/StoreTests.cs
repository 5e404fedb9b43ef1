using CsCheck;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage.Images;

public sealed class StoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<bool> Packing => [false, true];

    [Theory]
    [MemberData(nameof(Packing))]
    public void What_is_saved_opens_as_the_same_dataset(bool pack)
    {
        using var dataset = StoreExamples.DatasetOf(StoreExamples.Quads, pack ? StoreExamples.Packed : null);

        dataset.Save(_folder.PathOf("a.il7"));

        using var opened = Dataset.Open(_folder.PathOf("a.il7"));
        Assert.Equal(dataset.Quads, opened.Quads);
        Assert.Equal(StoreExamples.Quads.ToHashSet(), opened.Quads.ToHashSet());
        Assert.Equal(StoreExamples.Quads.Count, opened.Count);
        Assert.Equal("urn:e:", opened.Prefixes.Find("e"));
        Assert.Empty(opened.Verify());
        Assert.Equal(["a.il7"], _folder.Listing().Keys);
    }

    [Theory]
    [MemberData(nameof(Packing))]
    public void Random_datasets_survive_and_verify(bool pack) => RdfGenerators.Quads(graphs: true, rdf12: true).Sample(
        quads =>
        {
            using var dataset = StoreExamples.DatasetOf(quads, pack ? StoreExamples.Packed : null);
            using var opened = StoreExamples.Open(StoreExamples.BytesOf(dataset));

            Assert.Equal(quads.ToHashSet(), opened.Quads.ToHashSet());
            Assert.Equal(quads.ToHashSet().Count, opened.Count);
            Assert.Empty(opened.Verify());
        },
        iter: 200);

    [Fact]
    public void The_order_of_adding_does_not_show_in_the_bytes() => Assert.Equal(
        StoreExamples.BytesOf(StoreExamples.DatasetOf(StoreExamples.Quads)), StoreExamples.BytesOf(StoreExamples.DatasetOf(StoreExamples.Quads.Reverse())));

    [Fact]
    public void An_empty_dataset_is_a_dataset()
    {
        using var dataset = StoreExamples.Open(StoreExamples.BytesOf(new DatasetBuilder().ToDataset()));

        Assert.Empty(dataset.Quads);
        Assert.Empty(dataset.GraphNames);
        Assert.Equal(0u, dataset.Terms.Count);
        Assert.Equal(0, dataset.DefaultGraph.Count);
        Assert.False(dataset.Terms.TryFind(new Iri("urn:e:s"), out _));
        Assert.Empty(dataset.Verify());
    }

    [Fact]
    public void A_dataset_of_named_graphs_only_has_an_empty_default_graph()
    {
        var quad = new Quad(new Iri("urn:e:s"), new Iri("urn:e:p"), new Iri("urn:e:o"), new Iri("urn:e:g"));
        using var dataset = StoreExamples.Open(StoreExamples.BytesOf(StoreExamples.DatasetOf([quad])));

        Assert.Equal([quad], dataset.Quads);
        Assert.Equal([quad.Graph!], dataset.GraphNames);
        Assert.Empty(dataset.DefaultGraph.Triples);
        Assert.Equal([quad], dataset.NamedGraph(quad.Graph!).Triples);
        Assert.Empty(dataset.Verify());
    }

    [Fact]
    public void Saving_replaces_a_file_that_is_open_elsewhere()
    {
        var path = _folder.PathOf("a.il7");
        using var before = StoreExamples.DatasetOf(StoreExamples.Quads.Take(3));
        using var after = StoreExamples.DatasetOf(StoreExamples.Quads);
        before.Save(path);
        using var open = Dataset.Open(path);

        after.Save(path);

        Assert.Equal(3, open.Quads.Count());
        using var reopened = Dataset.Open(path);
        Assert.Equal(after.Quads, reopened.Quads);
    }

    [Fact]
    public void What_a_killed_process_left_is_overwritten()
    {
        _folder.Write("a.il7.partial", "half of somet");
        using var dataset = StoreExamples.DatasetOf(StoreExamples.Quads);

        dataset.Save(_folder.PathOf("a.il7"));

        Assert.Equal(["a.il7"], _folder.Listing().Keys);
    }

    [Fact]
    public void A_failed_save_leaves_nothing_behind()
    {
        using var dataset = StoreExamples.DatasetOf(StoreExamples.Quads);
        Directory.CreateDirectory(_folder.PathOf("taken"));
        var before = _folder.Listing().Keys;

        Assert.ThrowsAny<Exception>(() => dataset.Save(_folder.PathOf("taken")));

        Assert.Equal(before, _folder.Listing().Keys);
    }

    [Fact]
    public void After_disposing_every_entry_says_so()
    {
        var dataset = StoreExamples.DatasetOf(StoreExamples.Quads);
        var (terms, index, graph, reading) = (dataset.Terms, dataset.Index, dataset.DefaultGraph, dataset.Quads.GetEnumerator());
        Assert.True(reading.MoveNext());

        dataset.Dispose();
        dataset.Dispose();

        Assert.Throws<ObjectDisposedException>(() => dataset.Quads.First());
        Assert.Throws<ObjectDisposedException>(() => dataset.GraphNames.First());
        Assert.Throws<ObjectDisposedException>(() => dataset.Contains(StoreExamples.Quads[0]));
        Assert.Throws<ObjectDisposedException>(() => dataset.CopyTo(new CanonicalLines()));
        Assert.Throws<ObjectDisposedException>(() => dataset.Verify());
        Assert.Throws<ObjectDisposedException>(() => dataset.Prefixes);
        Assert.Throws<ObjectDisposedException>(() => graph.Count);
        // What was being read is read to its end, and holds the memory until then.
        var count = 1;
        while (reading.MoveNext()) count++;
        Assert.Equal(StoreExamples.Quads.Count, count);
        Assert.Throws<ObjectDisposedException>(() => terms.Decode(0));
        Assert.Throws<ObjectDisposedException>(() => index.CountOf(0, null, null, GraphScope.All));
        Assert.Throws<ObjectDisposedException>(() => index[QuadOrder.Spo][1].CopyTo(0, new uint[1]));
        Assert.Throws<ObjectDisposedException>(() => index[QuadOrder.Spo][1].LowerBound(0, 1, 0));
        Assert.Throws<ObjectDisposedException>(() => terms.TryFind(new Iri("urn:e:s"), out _));
    }

    [Fact]
    public void Many_threads_read_what_one_reads()
    {
        using var dataset = StoreExamples.DatasetOf(StoreExamples.Quads, StoreExamples.Packed);
        var expected = dataset.Quads.ToList();

        Parallel.For(0, 64, _ =>
        {
            Assert.Equal(expected, dataset.Quads);
            foreach (var quad in expected) Assert.True(dataset.Contains(quad));
        });
    }

    [Fact]
    public async Task Disposing_while_others_read_is_an_exception_for_them_at_most()
    {
        for (var round = 0; round < 20; round++)
        {
            var dataset = StoreExamples.DatasetOf(StoreExamples.Quads);
            var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                try
                {
                    while (true) Assert.Equal(StoreExamples.Quads.Count, dataset.Quads.Count());
                }
                catch (ObjectDisposedException)
                {
                    return true;
                }
            })).ToArray();

            dataset.Dispose();

            Assert.All(await Task.WhenAll(readers), Assert.True);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_so() => Assert.Throws<FileNotFoundException>(() => Dataset.Open(_folder.PathOf("none.il7")));

    public void Dispose() => _folder.Dispose();
}
