using Il7Graph.Rdf;

namespace Il7Graph.Cli.Commands;

/// <summary>Passes quads on, those of the default graph into a named one.</summary>
internal sealed class GraphAssignment(IQuadSink sink, Iri graph) : IQuadSink
{
    private readonly byte[] _graph = TermEncoding.Encode(graph);

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) =>
        sink.Add(subject, predicate, @object, graph.IsEmpty ? _graph : graph);

    public void DeclarePrefix(string prefix, string iri) => sink.DeclarePrefix(prefix, iri);
}
