using Il7Graph.Rdf;

namespace Il7Graph.Cli.Commands;

/// <summary>Counts quads and keeps none.</summary>
internal sealed class QuadCounter : IQuadSink
{
    public long Count { get; private set; }

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) => Count++;
}
