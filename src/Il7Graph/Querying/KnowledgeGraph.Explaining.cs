using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Explaining;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Querying;

/// <content>Why an answer is empty, and why a row is in one.</content>
public sealed partial class KnowledgeGraph
{
    /// <summary>How long an explanation may take: it is asked for by whoever waits for an answer already.</summary>
    private static readonly TimeSpan s_explanationLimit = TimeSpan.FromSeconds(2);

    /// <summary>Why the answer of a query is empty: the smallest part that has no match, the likely cause, and what would match instead. Takes
    /// at most two seconds.</summary>
    /// <returns>Null if the answer is not empty, or if nothing suggests a mistake.</returns>
    public EmptyExplanation? ExplainEmpty(
        string query, IReadOnlyDictionary<string, Term>? parameters = null, QueryOptions? options = null, CancellationToken cancellation = default)
    {
        var parsed = Parse(query);
        return ExplainEmpty(parameters is null || parameters.Count == 0 ? parsed : parsed.With(parameters), options, cancellation);
    }

    /// <inheritdoc cref="ExplainEmpty(string, IReadOnlyDictionary{string, Term}, QueryOptions, CancellationToken)"/>
    public EmptyExplanation? ExplainEmpty(SparqlQuery query, QueryOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new QueryOptions();
        return EmptyExplainer.Explain(
            _engine, Dataset, query, Prefixes, options with { UnionDefaultGraph = options.UnionDefaultGraph || IsUnion }, s_explanationLimit, cancellation);
    }

    /// <summary>Why a row is in the answer of a SELECT: the smallest set of statements that yields it, with evidence, paper and place in the
    /// article. For a row of aggregates these are the statements of its group.</summary>
    /// <param name="row">From 0, in the order in which <see cref="Select(string, IReadOnlyDictionary{string, Term}, QueryOptions, CancellationToken)"/>
    /// gives the rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer has no such row.</exception>
    public RowExplanation Explain(
        string query, long row, IReadOnlyDictionary<string, Term>? parameters = null, QueryOptions? options = null, CancellationToken cancellation = default) =>
        Explain(With<SelectClause>(query, parameters), row, options, cancellation);

    /// <inheritdoc cref="Explain(string, long, IReadOnlyDictionary{string, Term}, QueryOptions, CancellationToken)"/>
    public RowExplanation Explain(SparqlQuery query, long row, QueryOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new QueryOptions();
        var triples = RowTriples.Of(_engine, Dataset, query, row, options with { UnionDefaultGraph = options.UnionDefaultGraph || IsUnion }, cancellation);
        return new StatementFinder(Dataset).Of(triples);
    }
}
