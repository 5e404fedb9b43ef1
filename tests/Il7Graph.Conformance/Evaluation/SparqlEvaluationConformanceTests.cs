using Il7Graph.Testing;

namespace Il7Graph.Conformance.Evaluation;

public sealed class SparqlEvaluationConformanceTests
{
    private static readonly Lazy<Dictionary<string, EvaluationTest>> Tests = new(() =>
        EvaluationSuite.All.Where(test => LeftOutTests.ReasonOf(test) is null).ToDictionary(test => test.Name, StringComparer.Ordinal));

    /// <summary>A row for each evaluator and test; one row that gets skipped where the suites are missing.</summary>
    public static TheoryData<string, string> Names
    {
        get
        {
            var rows = new TheoryData<string, string>();
            if (SharedFolder.Root is null) rows.Add("all evaluators", "all tests");
            else foreach (var evaluator in TestedEvaluator.All) foreach (var name in Tests.Value.Keys) rows.Add(evaluator.Name, name);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_evaluator_passes_the_test(string evaluator, string name)
    {
        SharedFolder.PathOf();

        if (Tests.Value[name].Run(TestedEvaluator.All.Single(each => each.Name == evaluator)) is { } problem) Assert.Fail(problem);
    }
}
