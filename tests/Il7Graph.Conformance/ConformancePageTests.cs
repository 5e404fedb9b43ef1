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

        var measured = Measure();
        if (Environment.GetEnvironmentVariable(Variable) == "1") File.WriteAllText(path, measured);

        Assert.Equal(File.ReadAllText(path), measured);
    }

    /// <summary>The page: a row for each suite and one for all.</summary>
    private static string Measure()
    {
        var page = new StringBuilder();
        page.Append("# Conformance\n\n");
        page.Append("How the parsers of RDF and SPARQL do in the W3C test suites (`rdf-tests`), and the canonicalization in that of RDFC-1.0\n");
        page.Append(CultureInfo.InvariantCulture, $"(`rdf-canon`). Written by the conformance tests when `{Variable}=1`;\nwithout it they fail if this page does not show what they measured.\n\n");
        page.Append("| suite | passed | failed | total |\n|---|--:|--:|--:|\n");
        var (allPassed, allTotal) = (0, 0);
        foreach (var suite in RdfTestSuite.All)
        {
            var entries = suite.Read();
            var passed = entries.Count(entry => ConformanceRunner.Run(entry) is null);
            Row(suite.Folder, passed, entries.Length);
            (allPassed, allTotal) = (allPassed + passed, allTotal + entries.Length);
        }
        var canonicalization = CanonicalizationTest.ReadAll();
        var canonical = canonicalization.Count(test => test.Run() is null);
        Row(CanonicalizationTest.Suite, canonical, canonicalization.Length);
        (allPassed, allTotal) = (allPassed + canonical, allTotal + canonicalization.Length);
        foreach (var version in SparqlTestSuite.Versions)
        {
            var tests = SparqlTestSuite.All.Where(suite => suite.Folder.StartsWith(version, StringComparison.Ordinal)).SelectMany(suite => suite.Read()).Where(test => test.IsSyntaxTest).ToList();
            var passed = tests.Count(test => test.RunSyntax() is null);
            Row($"{version}, syntax", passed, tests.Count);
            (allPassed, allTotal) = (allPassed + passed, allTotal + tests.Count);
        }
        Row("**all**", allPassed, allTotal);
        return page.ToString();

        void Row(string suite, int passed, int total) =>
            page.Append(CultureInfo.InvariantCulture, $"| {suite} | {passed} | {total - passed} | {total} |\n");
    }
}
