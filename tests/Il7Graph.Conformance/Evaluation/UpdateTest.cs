using Il7Graph.Rdf;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Sparql;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>An update request of a W3C suite, and the data before and after.</summary>
internal sealed record UpdateTest : EvaluationTest
{
    /// <summary>The document of the request, which is its base too.</summary>
    public required Iri Request { get; init; }

    public required TestData Before { get; init; }

    public required TestData After { get; init; }

    public override string? Run(TestedEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        var update = SparqlUpdate.Parse(File.ReadAllText(SuiteDocuments.PathOf(Request)), new SparqlOptions { Base = Request.Value });
        var expected = After.Read();
        var result = evaluator.Updates.Update(update, Before.Read(), new Dictionary<Iri, Dataset>());
        return DatasetIsomorphism.AreIsomorphic(result, expected)
            ? null
            : $"got\n{string.Join('\n', result.Quads)}\ninstead of\n{string.Join('\n', expected.Quads)}";
    }
}
