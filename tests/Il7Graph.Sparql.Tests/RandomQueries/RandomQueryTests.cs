using CsCheck;
using Il7Graph.Sparql.Writing;
using Il7Graph.Testing.Queries;
using Il7Graph.Testing.Reference;

namespace Il7Graph.Sparql.Tests.RandomQueries;

/// <summary>Random queries over random data, 5,000 of them; 200,000 with <c>IL7GRAPH_NIGHTLY=1</c>. A failure prints the smallest case it
/// was shrunk to and the seed.</summary>
public sealed class RandomQueryTests
{
    private static readonly int Cases = Environment.GetEnvironmentVariable("IL7GRAPH_NIGHTLY") == "1" ? 200_000 : 5_000;

    private static readonly Gen<QueryCase> All = Gen.Select(RandomQueries.All, RandomData.Datasets, (text, quads) => new QueryCase(text, quads));

    [Fact]
    public void A_query_that_is_written_and_parsed_again_has_the_same_answer() =>
        AssertSame(new ReferenceEvaluator(), new WrittenAndParsed(new ReferenceEvaluator()));

    [Fact]
    public void The_engine_gives_the_answer_of_the_reference() => AssertSame(new ReferenceEvaluator(), new EngineEvaluator());

    private static void AssertSame(IQueryEvaluator expected, IQueryEvaluator actual)
    {
        var (read, answered) = (0, 0);
        All.Sample(
            given =>
            {
                if (given.Query is null) return true;
                var wanted = given.Answer(expected);
                Interlocked.Increment(ref read);
                if (HasAnswer(wanted)) Interlocked.Increment(ref answered);
                return given.DifferenceOf(actual, wanted) is null;
            },
            iter: Cases,
            print: given =>
            {
                var smallest = CaseShrinker.Shrink(given, smaller => smaller.DifferenceOf(actual, smaller.Answer(expected)) is not null);
                return $"{smallest}\n{smallest.DifferenceOf(actual, smallest.Answer(expected))}";
            });

        // The test is worth little if many texts are no queries or most answers are empty.
        Assert.True(read > Cases * 0.95, $"only {read} of {Cases} texts were queries");
        Assert.True(answered > Cases * 0.4, $"only {answered} of {Cases} queries had an answer");
    }

    private static bool HasAnswer(QueryAnswer answer) => answer is { Graph.Count: > 0 } or { Results.Rows.Count: > 0 } or { Results.Boolean: true };

    /// <summary>Evaluates what the writer makes of a query.</summary>
    private sealed class WrittenAndParsed(IQueryEvaluator evaluator) : IQueryEvaluator
    {
        public QueryAnswer Evaluate(SparqlQuery query, QueryInput input) => evaluator.Evaluate(SparqlQuery.Parse(SparqlWriter.Write(query)), input);
    }
}
