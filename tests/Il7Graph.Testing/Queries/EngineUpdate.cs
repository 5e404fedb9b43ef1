using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Updating;

namespace Il7Graph.Testing.Queries;

/// <summary>Updates by <see cref="DatasetUpdate"/>.</summary>
public sealed class EngineUpdate : IUpdateEvaluator
{
    public Dataset Update(SparqlUpdate update, Dataset dataset, IReadOnlyDictionary<Iri, Dataset> documents) =>
        DatasetUpdate.Run(dataset, update, new UpdateOptions { Documents = new HeldDocuments(documents) }).Dataset;

    private sealed class HeldDocuments(IReadOnlyDictionary<Iri, Dataset> documents) : IDocumentSource
    {
        public void Load(Iri source, IQuadSink sink, CancellationToken cancellation)
        {
            if (!documents.TryGetValue(source, out var document)) throw new DocumentUnavailableException($"there is no document {source}");
            document.CopyTo(sink);
        }
    }
}
