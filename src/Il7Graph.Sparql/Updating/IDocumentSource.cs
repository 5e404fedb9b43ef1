using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Updating;

/// <summary>Finds the documents that LOAD asks for. What may be loaded, and how, is settled by whoever makes one.</summary>
public interface IDocumentSource
{
    /// <summary>Gives the quads of a document to a sink.</summary>
    /// <exception cref="DocumentUnavailableException">There is no such document, it may not be loaded, or it is not well-formed; the message says which.</exception>
    void Load(Iri source, IQuadSink sink, CancellationToken cancellation);
}
