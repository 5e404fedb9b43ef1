using Il7Graph.Rdf;
using Il7Graph.Sparql.Execution;

namespace Il7Graph.Sparql.Updating;

/// <summary>Executes update requests (SPARQL 1.1 Update §3). A dataset is immutable, so a request makes another one, all of it or nothing.</summary>
/// <remarks>A named graph is there as long as it has triples. So CREATE has nothing to do but to fail for a graph that is there; CLEAR and DROP are
/// the same and never fail; ADD, COPY and MOVE fail for a named source that is not there.</remarks>
public static class DatasetUpdate
{
    /// <summary>The dataset that a request makes of another, which stays as it is.</summary>
    /// <exception cref="UpdateException">An operation fails that is not SILENT.</exception>
    /// <exception cref="QueryStoppedException">A limit was reached.</exception>
    /// <exception cref="OperationCanceledException">The caller has cancelled it.</exception>
    public static UpdateResult Run(Dataset dataset, SparqlUpdate update, UpdateOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(update);
        using var run = new UpdateRun(dataset, update.Syntax.Prologue.Base, options ?? new UpdateOptions(), cancellation);
        return run.Execute(update.Operations);
    }
}
