using BenchmarkDotNet.Attributes;
using Il7Graph.Benchmarks.Mapping;

namespace Il7Graph.Benchmarks.Suites;

/// <summary>Tables to sorted N-Triples.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private GeneratedArticle? _article;

    [Params(1_000, 10_000)]
    public int Statements { get; set; }

    [GlobalSetup]
    public void Generate() => _article = new GeneratedArticle(Statements);

    [GlobalCleanup]
    public void Delete() => _article?.Delete();

    [Benchmark]
    public long Compile() => TableCompilation.Compile(_article!.Tables, GeneratedArticle.Ontology, Stream.Null);
}
