using BenchmarkDotNet.Attributes;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf;

namespace Il7Graph.Benchmarks.Suites;

/// <summary>The compiled triples of 10,000 statements, read in two formats to a count and to a dataset.</summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private byte[] _nTriples = [];
    private byte[] _turtle = [];

    [GlobalSetup]
    public void Generate()
    {
        var article = new GeneratedArticle(10_000);
        _nTriples = article.ToNTriples();
        article.Delete();
        using var output = new MemoryStream();
        using var writer = RdfWriter.Create(output, RdfFormat.Turtle, new WriterOptions());
        Parse(_nTriples, RdfFormat.NTriples, writer);
        writer.Complete();
        _turtle = output.ToArray();
    }

    [Benchmark]
    public long NTriples() => Count(_nTriples, RdfFormat.NTriples);

    [Benchmark]
    public long Turtle() => Count(_turtle, RdfFormat.Turtle);

    [Benchmark]
    public Dataset NTriplesToDataset()
    {
        var builder = new DatasetBuilder();
        Parse(_nTriples, RdfFormat.NTriples, builder);
        return builder.ToDataset();
    }

    private static long Count(byte[] document, RdfFormat format)
    {
        var counter = new Counter();
        Parse(document, format, counter);
        return counter.Count;
    }

    private static void Parse(byte[] document, RdfFormat format, IQuadSink sink)
    {
        using var stream = new MemoryStream(document);
        RdfParser.Parse(stream, format, new ParserOptions(), sink, new DiagnosticBag());
    }

    private sealed class Counter : IQuadSink
    {
        public long Count { get; private set; }

        public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) =>
            Count++;
    }
}
