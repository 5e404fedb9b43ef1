using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Execution;

namespace Il7Graph.Sparql.Updating;

/// <summary>The quads of a document that LOAD reads, held until all of it is read.</summary>
/// <param name="into">The graph that all triples go to; null to leave each in the graph where the document has it.</param>
internal sealed class LoadedDocument(QueryTerms terms, FreshNodes nodes, uint? into, QueryMonitor monitor) : IQuadSink
{
    private readonly HashSet<IdQuad> _quads = [];

    public IReadOnlyCollection<IdQuad> Quads => _quads;

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        monitor.Step();
        var quad = new IdQuad(IdOf(subject), IdOf(predicate), IdOf(@object), into ?? (graph.IsEmpty ? IdQuad.DefaultGraph : IdOf(graph)));
        if (_quads.Add(quad)) monitor.Hold(QuadDelta.BytesOfQuad);
    }

    private uint IdOf(ReadOnlySpan<byte> term) => terms.Intern(nodes.Of(TermEncoding.Decode(term)));
}
