using Il7Graph.Rdf;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Sparql.Execution.Services;

/// <summary>Asks a SPARQL endpoint. What is asked, and who may be asked, is settled by whoever makes one.</summary>
public interface IServiceClient
{
    /// <summary>Sends a SELECT query and gives back its solutions.</summary>
    /// <exception cref="ServiceException">The endpoint may not be asked, does not answer, or answers something else; the message says which.</exception>
    SparqlResults Select(Iri endpoint, string query, CancellationToken cancellation);
}
