using Il7Graph.Testing;
using Il7Graph.Testing.Queries;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>The suite of federated queries, each endpoint a server of its own.</summary>
public sealed class FederationConformanceTests
{
    private static readonly TestedEvaluator OverHttp = new("engine over HTTP", new EngineEvaluator(datasets => new LoopbackServices(datasets)), new EngineUpdate());

    [Fact]
    public void The_engine_passes_the_tests_with_endpoints_over_HTTP()
    {
        SharedFolder.PathOf();
        var tests = EvaluationSuite.All.Where(test => test.Name.StartsWith("sparql11/service/", StringComparison.Ordinal)).ToList();

        var problems = tests.Select(test => (test.Name, Problem: test.Run(OverHttp))).Where(outcome => outcome.Problem is not null);

        Assert.Empty(problems);
        Assert.InRange(tests.Count, 7, 100);
    }
}
