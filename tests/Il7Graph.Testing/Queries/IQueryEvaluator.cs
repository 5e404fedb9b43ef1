using Il7Graph.Sparql;

namespace Il7Graph.Testing.Queries;

/// <summary>What answers queries: the engine, or the reference evaluator it is compared with.</summary>
public interface IQueryEvaluator
{
    /// <summary>Answers a SELECT, an ASK or a CONSTRUCT.</summary>
    QueryAnswer Evaluate(SparqlQuery query, QueryInput input);
}
