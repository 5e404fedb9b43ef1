using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Explaining;

namespace Il7Graph.Querying;

/// <content>Why an answer is empty.</content>
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
}
