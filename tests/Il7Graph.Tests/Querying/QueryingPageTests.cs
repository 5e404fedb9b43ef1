using System.Text.RegularExpressions;
using Il7Graph.Diagnostics;
using Il7Graph.Querying;
using Il7Graph.Questions;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Execution;
using Il7Graph.Testing;

namespace Il7Graph.Tests.Querying;

/// <summary>What <c>docs/querying.md</c> shows is so.</summary>
public sealed partial class QueryingPageTests
{
    private static readonly string _root = SharedFolder.RepositoryRoot;
    private static readonly string _page = File.ReadAllText(Path.Combine(_root, "docs", "querying.md"));

    [Fact]
    public void The_question_can_be_read()
    {
        var diagnostics = new DiagnosticBag();

        var question = new QuestionReader(PrefixMap.Empty, diagnostics).Read("cells", Block("sparql"), "cells.rq");

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(["cell", "production"], question!.Keywords);
        using var graph = KnowledgeGraph.Open(Path.Combine(_root, "output", "il7.trig"));
        Assert.Equal(9, graph.Select(question.Text).Count());
    }

    [Fact]
    public void The_example_in_CSharp_answers()
    {
        Assert.Equal(Path.Combine(_root, "output/il7.trig"), Path.GetFullPath(Path.Combine(_root, FileOfExample())));

        Assert.Equal("blood vessel endothelial cell", Labels(Path.Combine(_root, FileOfExample()))[0]);
        Assert.Contains(WithoutIndent(Body()), WithoutIndent(Block("csharp")), StringComparison.Ordinal);
    }

    private static List<string> Labels(string file)
    {
        using var graph = KnowledgeGraph.Open(file);
        #region example
        var rows = graph.Select(
            """
            PREFIX il7: <https://w3id.org/il7graph/ontology/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?label ?protein WHERE { ?cell il7:produces ?protein ; rdfs:label ?label } ORDER BY ?label
            """,
            new Dictionary<string, Term> { ["protein"] = new Iri("http://purl.uniprot.org/uniprot/P13232") },
            new QueryOptions { Timeout = TimeSpan.FromSeconds(10) });
        var labels = rows.Select(row => row.GetString("label")).ToList();
        #endregion
        return labels;
    }

    private static string FileOfExample() => OpenedFile().Match(Block("csharp")).Groups[1].Value;

    private static string Body()
    {
        var source = File.ReadAllText(Path.Combine(_root, "tests/Il7Graph.Tests/Querying/QueryingPageTests.cs"));
        return Region().Match(source).Groups[1].Value;
    }

    private static string Block(string language) => Regex.Match(_page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static string WithoutIndent(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));

    [GeneratedRegex("Open\\(\"([^\"]+)\"\\)")]
    private static partial Regex OpenedFile();

    [GeneratedRegex("#region example\n(.*?)        #endregion", RegexOptions.Singleline)]
    private static partial Regex Region();
}
