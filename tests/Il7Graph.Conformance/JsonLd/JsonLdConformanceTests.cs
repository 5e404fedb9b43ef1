using Il7Graph.Testing;

namespace Il7Graph.Conformance.JsonLd;

public sealed class JsonLdConformanceTests
{
    private static readonly Lazy<Dictionary<(string Suite, string Name), JsonLdTest>> Tests = new(() => JsonLdSuite.All
        .SelectMany(suite => suite.Read().Select(test => (suite, test)))
        .ToDictionary(pair => (pair.suite.Name, pair.test.Name), pair => pair.test));

    /// <summary>A row for each test that a 1.1 processor runs; one row that gets skipped where the suites are missing.</summary>
    public static TheoryData<string, string> Names
    {
        get
        {
            var rows = new TheoryData<string, string>();
            if (SharedFolder.Root is null) rows.Add("all suites", "all tests");
            else foreach (var ((suite, name), test) in Tests.Value) if (!test.IsSuperseded) rows.Add(suite, name);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_processor_passes_the_test(string suite, string name)
    {
        SharedFolder.PathOf();

        if (Tests.Value[(suite, name)].Run() is { } problem) Assert.Fail(problem);
    }
}
