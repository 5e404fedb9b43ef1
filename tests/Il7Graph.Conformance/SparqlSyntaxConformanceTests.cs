using Il7Graph.Testing;

namespace Il7Graph.Conformance;

public sealed class SparqlSyntaxConformanceTests
{
    private static readonly Lazy<Dictionary<string, SparqlTest>> Tests = new(() =>
        SparqlTestSuite.All.SelectMany(suite => suite.Read()).DistinctBy(test => test.Name).ToDictionary(test => test.Name, StringComparer.Ordinal));

    /// <summary>A row for each test; one row that gets skipped where the suites are missing.</summary>
    public static TheoryData<string> Names => SharedFolder.Root is null ? ["all tests"] : [.. Tests.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_parser_passes_the_test(string name)
    {
        SharedFolder.PathOf();

        Assert.Null(Tests.Value[name].RunSyntax());
    }

    /// <summary>The queries that have no error.</summary>
    public static TheoryData<string> Queries => SharedFolder.Root is null
        ? ["all queries"]
        : [.. Tests.Value.Values.Where(test => !test.IsNegative && !test.IsUpdate).Select(test => test.Name)];

    [Theory]
    [MemberData(nameof(Queries))]
    public void The_algebra_of_the_query_is_the_same_after_writing_and_parsing(string name)
    {
        SharedFolder.PathOf();

        Assert.Null(Tests.Value[name].RunRoundTrip());
    }
}
