using Il7Graph.Rdf;

namespace Il7Graph.Benchmarks.Measuring;

/// <summary>Counts quads and keeps nothing.</summary>
internal sealed class CountingSink : IQuadSink
{
    public long Count { get; private set; }

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) => Count++;
}
