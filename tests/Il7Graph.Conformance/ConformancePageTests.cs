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
        page.Append("How the parsers of RDF and the answers to SPARQL do in the W3C test suites (`rdf-tests`), the canonicalization in that of\n");
        page.Append("RDFC-1.0 (`rdf-canon`), and the JSON-LD processor in those of JSON-LD 1.1 (`json-ld-api`, `json-ld-framing`). Written by the\n");
        page.Append(CultureInfo.InvariantCulture, $"conformance tests when `{Variable}=1`; without it they fail if this page does not show what they measured. Each\n");
        page.Append("run also writes `artifacts/conformance/earl.ttl`, a report in the W3C's EARL vocabulary with an assertion for each test.\n");
        page.Append("Answers to queries are compared as terms; where a suite spells computed numbers in several ways, they are compared by value.\n\n");
        page.Append("| suite | passed | failed | total |\n|---|--:|--:|--:|\n");
        var run = ConformanceOutcomes.All.Where(outcome => outcome.Passed is not null).ToList();
        foreach (var suite in run.GroupBy(outcome => outcome.Suite)) Row(suite.Key, [.. suite]);
        Row("**all**", run);
        WriteLeftOut(page);
        return page.ToString();

        void Row(string suite, List<TestOutcome> outcomes)
        {
            var passed = outcomes.Count(outcome => outcome.Passed == true);
            page.Append(CultureInfo.InvariantCulture, $"| {suite} | {passed} | {outcomes.Count - passed} | {outcomes.Count} |\n");
        }
    }

    private static void WriteLeftOut(StringBuilder page)
    {
        var leftOut = ConformanceOutcomes.All.Where(outcome => outcome.Passed is null).ToLookup(outcome => outcome.Suite.StartsWith("sparql", StringComparison.Ordinal));
        page.Append("\n## Left out\n\n");
        page.Append("The JSON-LD suites carry tests of JSON-LD 1.0 (`specVersion` `json-ld-1.0`) whose outcome version 1.1 has changed. They say that\n");
        page.Append("a 1.1 processor does not run these.\n\n");
        page.Append("| suite | test | what has changed in 1.1 |\n|---|---|---|\n");
        foreach (var outcome in leftOut[false]) page.Append(CultureInfo.InvariantCulture, $"| {outcome.Suite} | {NameOf(outcome)} | {outcome.Reason} |\n");
        page.Append("\nThe SPARQL suites carry tests of more than queries and updates. Those of protocols and service descriptions ask for a server\n");
        page.Append("and are not read.\n\n");
        page.Append("| suite | tests | reason |\n|---|---|---|\n");
        foreach (var tests in leftOut[true].GroupBy(outcome => (outcome.Suite, outcome.Reason)))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {tests.Key.Suite} | {string.Join(", ", tests.Select(NameOf))} | {tests.Key.Reason} |\n");
        }
    }

    private static string NameOf(TestOutcome outcome) => outcome.Test[(outcome.Test.IndexOf('#', StringComparison.Ordinal) + 1)..];
}
