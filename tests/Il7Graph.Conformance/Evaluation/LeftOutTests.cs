namespace Il7Graph.Conformance.Evaluation;

/// <summary>The evaluation tests that are not run, and why.</summary>
internal static class LeftOutTests
{
    /// <summary>Null for a test that is run.</summary>
    public static string? ReasonOf(EvaluationTest test) => test.Name.StartsWith("sparql11/entailment/", StringComparison.Ordinal)
        ? "asks for an entailment regime; queries are answered from the triples that are there"
        : null;
}
