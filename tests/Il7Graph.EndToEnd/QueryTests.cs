using Il7Graph.Testing;

namespace Il7Graph.EndToEnd;

/// <summary><c>il7graph query</c> on the release in git, on other files, and on everything that goes wrong.</summary>
public sealed class QueryTests : IDisposable
{
    private const string Cells = "SELECT ?cell WHERE { ?cell il7:produces UniProtKB:P10168 }";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_built_graph_is_asked_by_default_and_known_prefixes_are_declared()
    {
        var result = InRepository("query", Cells);

        AssertFine(result);
        Assert.Equal("cell\n----------\nCL:0000312\n", result.Output);
    }

    [Theory]
    [InlineData("json", "{\"head\":{\"vars\":[\"cell\"]}")]
    [InlineData("xml", "<?xml version=\"1.0\"")]
    [InlineData("csv", "cell\r\nhttp://purl.obolibrary.org/obo/CL_0000312\r\n")]
    [InlineData("tsv", "?cell\n<http://purl.obolibrary.org/obo/CL_0000312>\n")]
    [InlineData("markdown", "| cell |\n|---|\n| CL:0000312 |\n")]
    public void Solutions_come_in_each_format(string format, string start)
    {
        var result = InRepository("query", Cells, "--format", format);

        AssertFine(result);
        Assert.StartsWith(start, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_are_listed_and_asked_by_name()
    {
        var list = InRepository("query", "--list");
        var answer = InRepository("query", "@lost-without-a-paper", "--param", "paper=PMID:11135619", "--format", "tsv");

        AssertFine(list);
        Assert.Contains("\nlost-without-a-paper ", list.Output, StringComparison.Ordinal);
        AssertFine(answer);
        Assert.Equal(3, answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..], line => Assert.StartsWith("<https://pubmed.ncbi.nlm.nih.gov/11135619>\t", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_of_several_formats_are_asked_as_one_and_the_answer_goes_to_a_file()
    {
        _folder.Write("a.ttl", "@prefix ex: <http://example.org/> . ex:a ex:p _:x .");
        _folder.Write("b.nq", "<http://example.org/b> <http://example.org/p> _:x <http://example.org/g> .\n");
        _folder.Write("q.rq", "CONSTRUCT { ?o ex:of ?s } WHERE { { ?s ex:p ?o } UNION { GRAPH ?g { ?s ex:p ?o } } }");

        var result = Run("query", "-f", "q.rq", "--data", "a.ttl", "--data", "b.nq", "-o", "out.nt");

        AssertFine(result);
        var lines = _folder.Read("out.nt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal(2, lines.Select(line => line.Split(' ')[0]).Distinct().Count());
    }

    [Fact]
    public void Standard_input_is_data_too()
    {
        var result = Process().RunWithInput("<http://example.org/a> <http://example.org/p> 1 .", "query", "ASK { ?s ?p 1 }", "--data", "-", "--from", "ttl");

        AssertFine(result);
        Assert.Equal("true\n", result.Output);
    }

    [Fact]
    public void A_mistake_is_shown_in_its_line()
    {
        var result = InRepository("query", "SELECT ?x WHERE {\n  ?x il8:produces ?y\n}");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            "query:2:6: error IL7G2002: the prefix 'il8:' is not declared\n  help: did you mean 'il7:'?\n  |   ?x il8:produces ?y\n  |      ^^^^\n",
            result.Error);
    }

    [Theory]
    [InlineData("there is no built graph in 'output': run il7graph build first", "query", "ASK {}")]
    [InlineData("give one query", "query")]
    [InlineData("give one query", "query", "ASK {}", "-f", "q.rq")]
    [InlineData("there is no file 'missing.ttl'", "query", "ASK {}", "--data", "missing.ttl")]
    [InlineData("there are no questions in 'ontology/questions'", "query", "@cells")]
    [InlineData("there are no questions in 'ontology/questions'", "query", "--list")]
    [InlineData("'yes' is not a term", "query", "ASK { ?s ?p ?o }", "--data", "a.nt", "--param", "s=yes")]
    [InlineData("'s' is not a parameter", "query", "ASK { ?s ?p ?o }", "--data", "a.nt", "--param", "s")]
    [InlineData("the parameters do not fit", "query", "ASK { ?s ?p ?o }", "--data", "a.nt", "--param", "x=1")]
    [InlineData("'ttl' is not a format of solutions", "query", "SELECT * { ?s ?p ?o }", "--data", "a.nt", "--format", "ttl")]
    [InlineData("'csv' is not a format of a graph", "query", "DESCRIBE <http://example.org/a>", "--data", "a.nt", "--format", "csv")]
    [InlineData("cannot say true or false", "query", "ASK { }", "--data", "a.nt", "--format", "csv")]
    [InlineData("the extension of 'out.doc'", "query", "SELECT * { }", "--data", "a.nt", "-o", "out.doc")]
    [InlineData("allow it with --allow-service", "query", "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "--data", "a.nt")]
    [InlineData("is not a time limit", "query", "ASK { }", "--data", "a.nt", "--timeout", "-1")]
    public void Wrong_use_is_told_in_a_sentence(string message, params string[] arguments)
    {
        _folder.Write("a.nt", "<http://example.org/a> <http://example.org/p> \"x\" .\n");

        var result = Run(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("il7graph: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_question_that_is_nearly_named_is_offered()
    {
        var result = InRepository("query", "@cell-producing-il7");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("did you mean '@cells-producing-il7'?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_without_end_is_stopped_by_its_limit()
    {
        var result = InRepository(
            "query", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?a != ?d && ?c != ?f) }", "--timeout", "0.5");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("il7graph: the query was stopped: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_answer_comes_with_a_note_that_tells_the_mistake()
    {
        var result = InRepository("query", "SELECT ?cell { ?cell il7:producedd UniProtKB:P13232 }", "--format", "csv");
        var denied = InRepository("query", "ASK { ?cell il7:producedd UniProtKB:P13232 }");

        Assert.Equal((0, "cell\r\n"), (result.ExitCode, result.Output));
        Assert.Equal(
            """
            note: the answer is empty
            nothing matches  ?cell il7:producedd UniProtKB:P13232 .
              the data do not have il7:producedd; did you mean il7:produces?
              try  ?cell il7:produces UniProtKB:P13232 .

            """, result.Error);
        AssertFine(denied);
    }

    [Fact]
    public void The_statements_behind_a_row_are_told_as_text_and_as_JSON()
    {
        var text = InRepository("query", Cells, "--why", "1");
        var json = InRepository("query", Cells, "--why", "1", "--format", "json");

        AssertFine(text);
        Assert.StartsWith("T04a  Mouse keratinocytes make IL-7.\n  il7s:f7ee082bfed64648d3d939ccf27e8f35\n  in References, bytes 5421 to 5585 (il7p:P047)\n", text.Output, StringComparison.Ordinal);
        Assert.Contains("\n    PMID:8350050\n", text.Output, StringComparison.Ordinal);
        AssertFine(json);
        using var parsed = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.Equal("T04a", parsed.RootElement.GetProperty("statements")[0].GetProperty("identifier").GetString());
    }

    [Theory]
    [InlineData("there is no row 2", Cells, "--why", "2")]
    [InlineData("there is no row 0", Cells, "--why", "0")]
    [InlineData("only the answer of a SELECT has rows", "ASK {}", "--why", "1")]
    [InlineData("'csv' is not a format of --why", Cells, "--why", "1", "--format", "csv")]
    public void A_row_that_cannot_be_explained_is_a_wrong_use(string message, params string[] arguments)
    {
        var result = InRepository(["query", .. arguments]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_stands_on_standard_error_before_and_after()
    {
        var result = InRepository("query", Cells, "--explain", "--format", "csv");

        Assert.Equal((0, "cell\r\nhttp://purl.obolibrary.org/obo/CL_0000312\r\n"), (result.ExitCode, result.Output));
        Assert.Contains(" in ", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Error.Split("il7graph/ontology/produces").Length - 1);
    }

    [Fact]
    public void Broken_data_are_findings()
    {
        _folder.Write("a.nt", "<http://example.org/a> <http://example.org/p> .\n");

        var result = Run("query", "ASK {}", "--data", "a.nt");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("a.nt:1:", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static ProcessResult InRepository(params string[] arguments) =>
        new Il7GraphProcess { WorkingFolder = SharedFolder.RepositoryRoot }.Run(arguments);

    private Il7GraphProcess Process() => new() { WorkingFolder = _folder.Root };

    private ProcessResult Run(params string[] arguments) => Process().Run(arguments);

    private static void AssertFine(ProcessResult result) => Assert.Equal((0, ""), (result.ExitCode, result.Error));
}
