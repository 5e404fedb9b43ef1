using Il7Graph.Testing;

namespace Il7Graph.Conformance;

public sealed class RdfConformanceTests
{
    /// <summary>A row for each test of each suite; one row that gets skipped where the suites are missing.</summary>
    public static TheoryData<string, string> Entries
    {
        get
        {
            var rows = new TheoryData<string, string>();
            if (SharedFolder.Root is null)
            {
                rows.Add("all suites", "all tests");
                return rows;
            }
            foreach (var suite in RdfTestSuite.All)
            {
                foreach (var entry in suite.Read()) rows.Add(suite.Folder, entry.Name);
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void The_parsers_pass_the_test(string suite, string name)
    {
        SharedFolder.PathOf();

        var entry = Suites.Of(suite)[name];

        Assert.Null(ConformanceRunner.Run(entry));
    }
}
