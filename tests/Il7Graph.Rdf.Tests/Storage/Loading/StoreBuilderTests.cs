using CsCheck;
using Il7Graph.Rdf.Storage.Images;
using Il7Graph.Rdf.Storage.Loading;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage.Loading;

public sealed class StoreBuilderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Whatever_the_memory_the_store_is_that_of_a_dataset_in_memory() =>
        Gen.Select(LoadedData.Quads, Gen.Int[1, 40_000], Gen.Bool).Sample(
            (quads, memory, parallel) => Build(quads, memory, parallel).SequenceEqual(LoadedData.ImageOf(quads)), iter: 150);

    [Fact]
    public void Parts_on_disk_repeat_what_other_parts_have()
    {
        var quads = Enumerable.Range(0, 3000).Select(i => Statement(i % 700, i % 3 == 0 ? i % 5 : null)).ToList();

        var (store, parts) = BuildCounting(quads, memory: 60_000, parallel: true);

        Assert.InRange(parts, 3, 1000);
        Assert.Equal(LoadedData.ImageOf(quads), store);
    }

    [Fact]
    public void More_graphs_than_sixteen_bits_number()
    {
        var quads = Enumerable.Range(0, 70_000).Select(i => Statement(i % 10, i)).ToList();

        var store = Build(quads, memory: 1 << 20, parallel: false);

        Assert.Equal(LoadedData.ImageOf(quads), store);
    }

    [Fact]
    public void A_term_larger_than_the_memory()
    {
        var large = Literal.FromString(new string('x', 10 << 20) + "\"\n");
        Quad[] quads = [new(Node(1), Node(2), large, null), Statement(2, 3), new(Node(1), Node(2), large, null)];

        var store = Build(quads, memory: 1 << 20, parallel: true);

        Assert.True(store.AsSpan().SequenceEqual(LoadedData.ImageOf(quads)));
    }

    [Fact]
    public void Triple_terms_whose_parts_no_quad_has()
    {
        var quads = Enumerable.Range(0, 400).Select(i =>
        {
            var inner = new TripleTerm(Node(i % 40), Node(-1), Literal.FromString($"{i % 30}"));
            return new Quad(Node(-2), Node(-3), new TripleTerm(Node(i % 7), Node(-4), inner), null);
        }).ToList();

        var (store, parts) = BuildCounting(quads, memory: 40_000, parallel: true);

        Assert.InRange(parts, 2, 400);
        Assert.Equal(LoadedData.ImageOf(quads), store);
    }

    [Fact]
    public void No_quads_at_all() => Assert.Equal(LoadedData.ImageOf([]), Build([], memory: 1 << 20, parallel: true));

    [Fact]
    public void A_builder_that_is_given_up_leaves_the_old_store_and_nothing_else()
    {
        _folder.Write("x.il7", "old");
        using (var builder = new StoreBuilder(_folder.PathOf("x.il7"), Options(memory: 30_000, parallel: true)))
        {
            LoadedData.AddTo(builder, Enumerable.Range(0, 2000).Select(i => Statement(i, null)));
            Assert.InRange(builder.PartsOnDisk, 2, 2000);
        }

        Assert.Equal(["x.il7"], _folder.Listing().Keys);
        Assert.Equal("old", _folder.Read("x.il7"));
    }

    [Fact]
    public void Cancelling_in_the_end_leaves_the_old_store_and_nothing_else()
    {
        _folder.Write("x.il7", "old");
        using var cancellation = new CancellationTokenSource();
        using (var builder = new StoreBuilder(_folder.PathOf("x.il7"), Options(memory: 30_000, parallel: false)))
        {
            LoadedData.AddTo(builder, Enumerable.Range(0, 2000).Select(i => Statement(i, null)));
            var cancelling = new Progress(_ => cancellation.Cancel());
            Assert.Throws<OperationCanceledException>(() => builder.Complete(cancelling, cancellation.Token));
        }

        Assert.Equal(["x.il7"], _folder.Listing().Keys);
        Assert.Equal("old", _folder.Read("x.il7"));
    }

    [Fact]
    public void Progress_ends_each_stage_at_its_total()
    {
        var reports = new List<LoadProgress>();
        using (var builder = new StoreBuilder(_folder.PathOf("x.il7"), Options(memory: 30_000, parallel: true)))
        {
            LoadedData.AddTo(builder, Enumerable.Range(0, 2000).Select(i => Statement(i, i % 2 == 0 ? 1 : null)));
            builder.Complete(new Progress(reports.Add));
        }

        var last = reports.GroupBy(report => report.Stage).Select(stage => stage.Last()).ToList();
        Assert.Equal([LoadStage.Terms, LoadStage.DefaultGraph, LoadStage.NamedGraphs], last.Select(report => report.Stage));
        Assert.All(last, report => Assert.Equal(report.Total, report.Done));
    }

    [Fact]
    public void A_temporary_folder_that_is_not_there_is_named()
    {
        var options = Options(memory: 30_000, parallel: false) with { TemporaryDirectory = _folder.PathOf("missing") };
        using var builder = new StoreBuilder(_folder.PathOf("x.il7"), options);

        var problem = Assert.Throws<IOException>(
            () => LoadedData.AddTo(builder, Enumerable.Range(0, 2000).Select(i => Statement(i, null))));

        Assert.Contains("missing", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_can_be_added_to_a_complete_store()
    {
        using var builder = new StoreBuilder(_folder.PathOf("x.il7"));
        builder.Complete();

        Assert.Throws<InvalidOperationException>(() => LoadedData.AddTo(builder, [Statement(1, null)]));
        Assert.Throws<InvalidOperationException>(() => builder.Complete());
    }

    public void Dispose() => _folder.Dispose();

    private static Iri Node(int number) => new($"http://example.org/node/{number}");

    private static Quad Statement(int number, int? graph) => new(
        Node(number), Node(-(number % 5) - 1), Literal.FromString($"value {number % 100}"), graph is null ? null : Node(1000 + graph.Value));

    private LoadOptions Options(long memory, bool parallel) => new(memory, _folder.Root, parallel, StoreOptions.Default);

    private byte[] Build(IEnumerable<Quad> quads, long memory, bool parallel) => BuildCounting(quads, memory, parallel).Store;

    private (byte[] Store, int Parts) BuildCounting(IEnumerable<Quad> quads, long memory, bool parallel)
    {
        var path = _folder.PathOf($"{Path.GetRandomFileName()}.il7");
        using var builder = new StoreBuilder(path, Options(memory, parallel));
        LoadedData.AddTo(builder, quads);
        builder.Complete();
        var store = File.ReadAllBytes(path);
        File.Delete(path);
        return (store, builder.PartsOnDisk);
    }

    /// <summary>At once and on the same thread, unlike that of .NET.</summary>
    private sealed class Progress(Action<LoadProgress> report) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => report(value);
    }
}
