using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Testing.Queries;

namespace Il7Graph.Sparql.Tests.RandomQueries;

/// <summary>A query and the data it is asked of.</summary>
internal sealed record QueryCase(string Text, IReadOnlyList<Quad> Quads)
{
    /// <summary>The query, or null if the text is none.</summary>
    public SparqlQuery? Query { get; } = SparqlQuery.TryParse(Text, null, new DiagnosticBag(), out var query) ? query : null;

    public QueryAnswer Answer(IQueryEvaluator evaluator)
    {
        var dataset = new DatasetBuilder();
        foreach (var quad in Quads) dataset.Add(quad);
        return evaluator.Evaluate(Query!, new QueryInput(dataset.ToDataset()));
    }

    /// <summary>How an evaluator differs from another.</summary>
    /// <param name="wanted">The answer of the other.</param>
    /// <returns>Null if they agree; else both answers, or the exception that came instead: a crash is a difference too.</returns>
    public string? DifferenceOf(IQueryEvaluator actual, QueryAnswer wanted)
    {
        try
        {
            var got = Answer(actual);
            return AnswerComparison.AreSame(Query!, wanted, got) ? null : $"expected\n{wanted}\n\ngot\n{got}";
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return $"expected\n{wanted}\n\ngot\n{problem}";
        }
    }

    /// <summary>All that is needed to run it elsewhere.</summary>
    public override string ToString() => $"{Text}\n\n{RandomData.ToTrig(Quads)}";
}
