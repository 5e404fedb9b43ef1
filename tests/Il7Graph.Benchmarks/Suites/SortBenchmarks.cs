using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Il7Graph.Benchmarks.Generation;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Benchmarks.Suites;

/// <summary>A million records through the external sorter, in memory and through runs on disk.</summary>
[MemoryDiagnoser]
public class SortBenchmarks
{
    private const int Records = 1_000_000;
    private readonly byte[][] _records = new byte[Records][];

    [GlobalSetup]
    public void Generate()
    {
        var random = new SkewedRandom(7);
        for (var i = 0; i < Records; i++)
        {
            _records[i] = Encoding.ASCII.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"<https://w3id.org/il7graph/statement/{random.Next():x16}{random.Next():x16}>\n"));
        }
    }

    [Benchmark]
    public long InMemory() => Sort(1L << 30);

    [Benchmark]
    public long OnDisk() => Sort(8L << 20);

    private long Sort(long memory)
    {
        using var sorter = new ExternalSorter(memory);
        foreach (var record in _records) sorter.Add(record);
        using var sorted = sorter.Read();
        long count = 0;
        while (sorted.MoveNext()) count++;
        return count;
    }
}
