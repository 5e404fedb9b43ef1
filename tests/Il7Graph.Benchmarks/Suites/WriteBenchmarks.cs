using BenchmarkDotNet.Attributes;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf;

namespace Il7Graph.Benchmarks.Suites;

/// <summary>The compiled triples of 10,000 statements, written in each format.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks
{
    private Dataset? _dataset;

    [GlobalSetup]
    public void Generate()
    {
        var article = new GeneratedArticle(10_000);
        using var stream = new MemoryStream(article.ToNTriples());
        var builder = new DatasetBuilder();
        RdfParser.Parse(stream, RdfFormat.NTriples, new ParserOptions(), builder, new DiagnosticBag());
        _dataset = builder.ToDataset();
        article.Delete();
    }

    [Benchmark]
    public void NTriples() => Write(RdfFormat.NTriples);

    [Benchmark]
    public void Turtle() => Write(RdfFormat.Turtle);

    [Benchmark]
    public void JsonLd() => Write(RdfFormat.JsonLd);

    private void Write(RdfFormat format)
    {
        using var writer = RdfWriter.Create(Stream.Null, format, new WriterOptions());
        _dataset!.CopyTo(writer);
        writer.Complete();
    }
}
