using System.Globalization;
using System.Text;
using Il7Graph.Testing;

namespace Il7Graph.Conformance;

public sealed class ConformancePageTests
{
    private const string Variable = "IL7GRAPH_WRITE_CONFORMANCE";

    [Fact]
    public void The_page_shows_what_was_measured()
    {
        SharedFolder.PathOf();
        var path = Path.Combine(SharedFolder.RepositoryRoot, "docs", "conformance.md");

        var measured = Page();
        if (Environment.GetEnvironmentVariable(Variable) == "1") File.WriteAllText(path, measured);

        Assert.Equal(File.ReadAllText(path), measured);
    }

    /// <summary>The page: a row for each suite and one for all, then the tests that are left out.</summary>
    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Conformance\n\n");
        page.Append("How the parsers do in the W3C RDF test suites (`rdf-tests`), the canonicalization in that of RDFC-1.0 (`rdf-canon`), and\n");
        page.Append("the JSON-LD processor in those of JSON-LD 1.1 (`json-ld-api`, `json-ld-framing`). Written by the conformance tests when\n");
        page.Append(CultureInfo.InvariantCulture, $"`{Variable}=1`; without it they fail if this page does not show what they measured. Each run also\n");
        page.Append("writes `artifacts/conformance/earl.ttl`, a report in the W3C's EARL vocabulary with an assertion for each test.\n\n");
        page.Append("| suite | passed | failed | total |\n|---|--:|--:|--:|\n");
        var run = ConformanceOutcomes.All.Where(outcome => outcome.Passed is not null).ToList();
        foreach (var suite in run.GroupBy(outcome => outcome.Suite)) Row(suite.Key, [.. suite]);
        Row("**all**", run);
        WriteSuperseded(page);
        return page.ToString();

        void Row(string suite, List<TestOutcome> outcomes)
        {
            var passed = outcomes.Count(outcome => outcome.Passed == true);
            page.Append(CultureInfo.InvariantCulture, $"| {suite} | {passed} | {outcomes.Count - passed} | {outcomes.Count} |\n");
        }
    }

    private static void WriteSuperseded(StringBuilder page)
    {
        page.Append("\n## Left out\n\n");
        page.Append("The JSON-LD suites carry tests of JSON-LD 1.0 (`specVersion` `json-ld-1.0`) whose outcome version 1.1 has changed. They say that\n");
        page.Append("a 1.1 processor does not run these.\n\n");
        page.Append("| suite | test | what has changed in 1.1 |\n|---|---|---|\n");
        foreach (var outcome in ConformanceOutcomes.All.Where(outcome => outcome.Passed is null))
        {
            var name = outcome.Test[(outcome.Test.IndexOf('#', StringComparison.Ordinal) + 1)..];
            page.Append(CultureInfo.InvariantCulture, $"| {outcome.Suite} | {name} | {outcome.Reason} |\n");
        }
    }
}
