using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Planning;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql.Execution;

/// <summary>Answers queries over a dataset. Safe for any number of threads, without locks; plans are kept as long as their queries are.</summary>
/// <remarks>Does not own the dataset.</remarks>
public sealed class QueryEngine
{
    private readonly Dataset _dataset;
    private readonly Statistics _statistics;
    private readonly ConcurrentDictionary<string, Lazy<(Dataset Dataset, Statistics Statistics)>> _merged = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<AlgebraOperator, CachedPlan> _plans = [];

    public QueryEngine(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        _dataset = dataset;
        _statistics = new Statistics(dataset);
    }

    /// <summary>Plans a query, and gives its run, which has done nothing yet.</summary>
    /// <exception cref="ObjectDisposedException">The dataset was disposed.</exception>
    public QueryRun Start(SparqlQuery query, QueryOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Start(query.Algebra, query.Form, query.Syntax.Dataset, null, query.Syntax.Prologue.Base?.ToString(), options ?? new QueryOptions(), cancellation);
    }

    /// <param name="with">The graph that is the default graph, the named graphs staying what they are (WITH of an update); null for none.</param>
    internal QueryRun Start(
        AlgebraOperator algebra, QueryForm form, ValueArray<DatasetClause> clauses, Iri? with, string? @base, QueryOptions options, CancellationToken cancellation)
    {
        var monitor = new QueryMonitor(options, cancellation);
        monitor.Check();
        var lease = _dataset.Lease();
        try
        {
            var view = with is null ? ViewOf(clauses, options.UnionDefaultGraph) : ViewOf(with);
            return new QueryRun(view, PlanOf(algebra, view), form, @base, options, monitor, lease);
        }
        catch (InsufficientExecutionStackException)
        {
            lease.Dispose();
            throw QueryStoppedException.TooDeep();
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    private PlanNode PlanOf(AlgebraOperator algebra, QueryView view)
    {
        if (_plans.TryGetValue(algebra, out var cached) && cached.Scope == view.Scope && cached.Statistics == view.Statistics) return cached.Plan;
        var plan = new Planner(view.Statistics).Plan(algebra, view.Scope);
        _plans.AddOrUpdate(algebra, new CachedPlan(view.Scope, view.Statistics, plan));
        return plan;
    }

    private QueryView ViewOf(Iri with) => QueryView.Of(
        _dataset, _statistics, _dataset.Terms.TryFind(with, out var graph) ? GraphSource.Named(graph) : GraphSource.None, default);

    private QueryView ViewOf(ValueArray<DatasetClause> clauses, bool isUnion)
    {
        if (clauses.Count == 0)
        {
            if (!isUnion || _dataset.Index[Rdf.Storage.Quads.QuadOrder.Spog].RowCount == 0) return QueryView.Of(_dataset, _statistics, GraphSource.Default, default);
            var (union, statistics) = Merged("*", null);
            return QueryView.Of(union, statistics, GraphSource.Default, default);
        }
        var merged = IdsOf(clauses.Where(clause => !clause.IsNamed));
        var names = IdsOf(clauses.Where(clause => clause.IsNamed));
        if (merged.Length == 0) return QueryView.Of(_dataset, _statistics, GraphSource.None, names);
        if (merged.Length == 1) return QueryView.Of(_dataset, _statistics, GraphSource.Named(merged[0]), names);
        var (dataset, mergedStatistics) = Merged(string.Join(' ', merged), merged);
        // The merge has ids of its own.
        return QueryView.Of(dataset, mergedStatistics, GraphSource.Default, IdsOf(clauses.Where(clause => clause.IsNamed), dataset));
    }

    private (Dataset Dataset, Statistics Statistics) Merged(string key, IReadOnlyList<uint>? graphs) => _merged.GetOrAdd(key, _ => new(() =>
    {
        var dataset = QueryView.Merge(_dataset, graphs);
        return (dataset, new Statistics(dataset));
    })).Value;

    private ImmutableArray<uint> IdsOf(IEnumerable<DatasetClause> clauses) => IdsOf(clauses, _dataset);

    private static ImmutableArray<uint> IdsOf(IEnumerable<DatasetClause> clauses, Dataset dataset) =>
        [.. clauses.Select(clause => dataset.Terms.TryFind(clause.Graph, out var id) ? id : (uint?)null).OfType<uint>().Distinct().Order()];

    private sealed record CachedPlan(PlanScope Scope, Statistics Statistics, PlanNode Plan);
}
