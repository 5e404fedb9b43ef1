using System.Text.RegularExpressions;
using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Sparql.Tests;

/// <summary>The pages under <c>Cases/</c>: prose, a query in a fence <c>sparql</c> (<c>sparql update</c> for an update request), and in the
/// fence behind it what becomes of it: <c>algebra</c>, or <c>diagnostics</c>. Running with <c>IL7GRAPH_ACCEPT=1</c> fills in what differs.</summary>
public sealed partial class CasePageTests
{
    private static readonly string Folder = Path.Combine(SharedFolder.RepositoryRoot, "tests", "Il7Graph.Sparql.Tests", "Cases");

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_query_of_the_page_has_the_outcome_below_it(string page)
    {
        var path = Path.Combine(Folder, page);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.Equal(FencePattern().Count(text), CasePattern().Count(text));
        Assert.NotEmpty(CasePattern().Matches(text));

        var measured = CasePattern().Replace(text, match =>
        {
            var (kind, outcome) = Outcome(match.Groups["query"].Value, match.Groups["update"].Success);
            return $"```sparql{match.Groups["update"].Value}\n{match.Groups["query"].Value}```\n{match.Groups["between"].Value}```{kind}\n{outcome}\n```\n";
        });
        if (Environment.GetEnvironmentVariable("IL7GRAPH_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(path, measured);
        }

        Assert.Equal(text, measured);
    }

    private static (string Kind, string Outcome) Outcome(string text, bool isUpdate)
    {
        var diagnostics = new DiagnosticBag();
        var options = new SparqlOptions { Base = "http://example.org/" };
        if (isUpdate && SparqlUpdate.TryParse(text, options, diagnostics, out var update))
        {
            return ("algebra", string.Join('\n', update.Operations.Select(operation => operation is Algebra.Modify modify ? modify.Where.ToString() : operation.ToString())));
        }
        if (!isUpdate && SparqlQuery.TryParse(text, options, diagnostics, out var query)) return ("algebra", query.Algebra.ToString());
        return ("diagnostics", string.Join('\n', diagnostics.ToImmutable()));
    }

    [GeneratedRegex("^```sparql", RegexOptions.Multiline)]
    private static partial Regex FencePattern();

    [GeneratedRegex("^```sparql(?<update> update)?\n(?<query>.*?)^```\n(?<between>[^`]*)```(algebra|diagnostics)\n.*?^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CasePattern();
}
