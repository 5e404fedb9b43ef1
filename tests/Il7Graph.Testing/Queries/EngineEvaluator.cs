using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Execution.Services;
using Il7Graph.Sparql.Results;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Testing.Queries;

/// <summary>The engine, for the suites and for comparison with the reference.</summary>
/// <param name="services">Makes what asks the endpoints of a test; null to ask their data without a network.</param>
public sealed class EngineEvaluator(Func<IReadOnlyDictionary<Iri, Dataset>, IServiceClient>? services = null) : IQueryEvaluator
{
    public QueryAnswer Evaluate(SparqlQuery query, QueryInput input)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(input);
        var client = services?.Invoke(input.Services) ?? new DatasetServices(input.Services);
        using var held = client as IDisposable;
        using var run = new QueryEngine(input.Dataset).Start(query, new QueryOptions { Services = client });
        switch (query.Form)
        {
            case AskForm:
                return QueryAnswer.Of(SparqlResults.Of(run.Ask()));
            case SelectClause:
                var collector = new SolutionCollector();
                run.WriteTo(collector);
                return QueryAnswer.Of(collector.ToResults());
            default:
                var graph = new DatasetBuilder();
                run.WriteTo(graph);
                return QueryAnswer.Of(graph.ToDataset());
        }
    }

    /// <summary>Endpoints that are datasets at hand.</summary>
    private sealed class DatasetServices(IReadOnlyDictionary<Iri, Dataset> datasets) : IServiceClient
    {
        public SparqlResults Select(Iri endpoint, string query, CancellationToken cancellation) => datasets.TryGetValue(endpoint, out var dataset)
            ? new EngineEvaluator().Evaluate(SparqlQuery.Parse(query), new QueryInput(dataset) { Services = datasets }).Results!
            : throw new ServiceException($"there is no endpoint {endpoint}");
    }
}
