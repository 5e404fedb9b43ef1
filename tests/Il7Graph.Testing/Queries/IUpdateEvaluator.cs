using Il7Graph.Rdf;
using Il7Graph.Sparql;

namespace Il7Graph.Testing.Queries;

/// <summary>What executes update requests: the engine, or the reference evaluator it is compared with.</summary>
public interface IUpdateEvaluator
{
    /// <summary>The dataset that the request makes of another.</summary>
    /// <param name="documents">What LOAD finds, by IRI; nothing else can be loaded.</param>
    Dataset Update(SparqlUpdate update, Dataset dataset, IReadOnlyDictionary<Iri, Dataset> documents);
}
