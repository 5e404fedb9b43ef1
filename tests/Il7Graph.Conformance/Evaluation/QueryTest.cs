using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Testing.Queries;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>A query of a W3C suite, its data and its answer.</summary>
internal sealed record QueryTest : EvaluationTest
{
    /// <summary>The document of the query, which is its base too.</summary>
    public required Iri Query { get; init; }

    public required TestData Data { get; init; }

    /// <summary>The data of endpoints for SERVICE, by their IRIs.</summary>
    public required IReadOnlyDictionary<Iri, TestData> Services { get; init; }

    /// <summary>The document of the answer.</summary>
    public required Iri Result { get; init; }

    /// <summary>Whether duplicates may be missing.</summary>
    public required bool IsLax { get; init; }

    /// <summary>Whether the answer as CSV is compared, which tells less than the terms.</summary>
    public required bool IsCsv { get; init; }

    public override string? Run(TestedEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        var query = SparqlQuery.Parse(File.ReadAllText(SuiteDocuments.PathOf(Query)), new SparqlOptions { Base = Query.Value });
        var input = new QueryInput(DataFor(query).Read()) { Services = Services.ToDictionary(pair => pair.Key, pair => pair.Value.Read()) };
        var expected = ExpectedAnswer.Read(Result);
        var answer = evaluator.Queries.Evaluate(query, input);
        if (IsCsv) answer = CsvComparison.WithBlankNodes(CsvComparison.ThroughCsv(answer.Results!));
        if (IsCsv) expected = expected with { Answer = CsvComparison.WithBlankNodes(expected.Answer.Results!) };
        var isSame = IsLax
            ? SolutionComparison.AreSameReduced(answer.Results!, expected.Answer.Results!)
            : AreSame(answer, expected.Answer, expected.IsOrdered || IsOrdered(query.Algebra));
        return isSame ? null : $"got\n{answer}\ninstead of\n{expected.Answer}\nfor\n{query.Algebra}";
    }

    /// <summary>The data of the test, and the documents of the suite that FROM and FROM NAMED name, each a named graph.</summary>
    private TestData DataFor(SparqlQuery query)
    {
        var missing = query.Syntax.Dataset.Select(clause => clause.Graph).Distinct()
            .Where(graph => SuiteDocuments.Has(graph) && Data.Named.All(named => named.Name != graph));
        return Data with { Named = [.. Data.Named, .. missing.Select(graph => ((Term)graph, graph))] };
    }

    /// <summary>The same terms, or the same but for the spelling of numbers.</summary>
    private static bool AreSame(QueryAnswer answer, QueryAnswer expected, bool isOrdered) =>
        answer.IsSameAs(expected, isOrdered) || CanonicalNumbers.In(answer).IsSameAs(CanonicalNumbers.In(expected), isOrdered);

    private static bool IsOrdered(AlgebraOperator algebra) => algebra switch
    {
        OrderBy => true,
        Slice slice => IsOrdered(slice.Pattern),
        Distinct distinct => IsOrdered(distinct.Pattern),
        Reduced reduced => IsOrdered(reduced.Pattern),
        Project project => IsOrdered(project.Pattern),
        _ => false,
    };
}
