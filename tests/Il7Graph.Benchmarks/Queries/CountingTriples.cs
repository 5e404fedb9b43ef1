using Il7Graph.Rdf;

namespace Il7Graph.Benchmarks.Queries;

/// <summary>Counts the bytes of triples.</summary>
internal sealed class CountingTriples : IQuadSink
{
    public long Bytes { get; private set; }

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) =>
        Bytes += subject.Length + predicate.Length + @object.Length + graph.Length;
}
