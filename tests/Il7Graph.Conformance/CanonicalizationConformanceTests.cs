using Il7Graph.Testing;

namespace Il7Graph.Conformance;

public sealed class CanonicalizationConformanceTests
{
    private static readonly Lazy<Dictionary<string, CanonicalizationTest>> Tests =
        new(() => CanonicalizationTest.ReadAll().ToDictionary(test => test.Name, StringComparer.Ordinal));

    /// <summary>A row for each test; one row that gets skipped where the suite is missing.</summary>
    public static TheoryData<string> Names => SharedFolder.Root is null ? ["all tests"] : [.. Tests.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_canonicalization_passes_the_test(string name)
    {
        SharedFolder.PathOf();

        Assert.Null(Tests.Value[name].Run());
    }
}
