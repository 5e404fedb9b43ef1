using Il7Graph.Testing;

namespace Il7Graph.EndToEnd;

/// <summary><c>il7graph transform</c> on files and pipes.</summary>
public sealed class TransformTests : IDisposable
{
    private const string Old = "<urn:a> <urn:old> <urn:b> .\n<urn:c> <urn:old> \"x\" .\n";
    private const string Rename = "PREFIX ex: <http://example.org/> DELETE { ?s <urn:old> ?o } INSERT { ?s ex:new ?o } WHERE { ?s <urn:old> ?o }";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_output_is_the_inputs_as_one_after_the_request_and_the_inputs_stay()
    {
        _folder.Write("a.nt", Old);
        _folder.Write("b.nq", "_:x <urn:old> _:y <urn:g> .\n_:x <urn:old> _:y .\n");
        _folder.Write("fix.ru", Rename);

        var result = Run("transform", "--update", "fix.ru", "a.nt", "b.nq", "-o", "out.trig");

        AssertFine(result);
        var text = _folder.Read("out.trig");
        Assert.Contains("ex:new", text, StringComparison.Ordinal);
        Assert.Equal((3, 1), (Count(text, "ex:new"), Count(text, "<urn:old>")));
        Assert.Equal(Old, _folder.Read("a.nt"));
    }

    [Fact]
    public void In_place_is_done_only_when_all_went_well()
    {
        _folder.Write("data.nt", Old);
        _folder.Write("fix.ru", Rename);
        _folder.Write("bad.ru", "CLEAR ALL ;\nCOPY <urn:none> TO DEFAULT");

        var failed = Run("transform", "-u", "bad.ru", "data.nt", "-o", "data.nt");
        var before = _folder.Read("data.nt");
        var done = Run("transform", "-u", "fix.ru", "data.nt", "-o", "data.nt");

        Assert.Equal((1, ""), (failed.ExitCode, failed.Output));
        Assert.Contains("bad.ru: error IL7G2021: operation 2 of 2 failed: there is no graph <urn:none>", failed.Error, StringComparison.Ordinal);
        Assert.Equal(Old, before);
        AssertFine(done);
        Assert.Equal("<urn:a> <http://example.org/new> <urn:b> .\n<urn:c> <http://example.org/new> \"x\" .\n", _folder.Read("data.nt"));
        Assert.Equal(3, Directory.GetFiles(_folder.Root).Length);
    }

    [Fact]
    public void A_pipe_is_read_and_written_and_parameters_are_terms()
    {
        _folder.Write("fix.ru", "PREFIX u: <urn:> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(?s = ?gone) }");

        var result = new Il7GraphProcess { WorkingFolder = _folder.Root }
            .RunWithInput(Old, "transform", "-u", "fix.ru", "--from", "nt", "--to", "nt", "--param", "gone=u:a");

        AssertFine(result);
        Assert.Equal("<urn:c> <urn:old> \"x\" .\n", result.Output);
    }

    [Fact]
    public void A_mistake_in_the_request_is_shown_with_its_place()
    {
        _folder.Write("a.nt", Old);
        _folder.Write("fix.ru", "DELETE WHERE { ?s ?p ?o } ;\nINSERT DAT { }");

        var result = Run("transform", "-u", "fix.ru", "a.nt", "-o", "out.nt");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("fix.ru:2:8: error IL7G2001: ", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("out.nt")));
    }

    [Theory]
    [InlineData("nothing may be loaded here", 1, "LOAD <http://example.org/doc>")]
    [InlineData("allow it with --allow-service 'http://127.0.0.1:9/sparql'", 1, "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }")]
    [InlineData("none of the internet", 1, "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }", "--allow-service", "http://127.0.0.1:9/sparql")]
    [InlineData("which --allow-service does not allow", 2, "CLEAR ALL", "--service-header", "http://example.org/sparql X: y")]
    [InlineData("'5' is not a header of an endpoint", 2, "CLEAR ALL", "--service-header", "5")]
    [InlineData("'0' is not a time limit", 2, "CLEAR ALL", "--service-timeout", "0")]
    [InlineData("needs --allow-fetch or --allow-service", 2, "CLEAR ALL", "--allow-address", "127.0.0.1")]
    [InlineData("the parameters do not fit", 2, "CLEAR ALL", "--param", "x=1")]
    public void What_is_not_allowed_or_has_no_sense_says_so(string message, int code, string request, params string[] options)
    {
        _folder.Write("a.nt", Old);
        _folder.Write("fix.ru", request);

        var result = Run(["transform", "-u", "fix.ru", "a.nt", "-o", "out.nt", .. options]);

        Assert.Equal((code, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_that_is_allowed_is_asked()
    {
        using var endpoint = new LoopbackServer(context =>
        {
            context.Response.ContentType = "application/sparql-results+json";
            context.Response.OutputStream.Write("""{"head":{"vars":["name"]},"results":{"bindings":[{"name":{"type":"literal","value":"from afar"}}]}}"""u8);
        });
        _folder.Write("a.nt", Old);
        _folder.Write("fix.ru", $"DELETE {{ ?s ?p ?o }} INSERT {{ <urn:a> <urn:name> ?name }} WHERE {{ ?s ?p ?o SERVICE <{endpoint.Root}sparql> {{ ?x <urn:name> ?name }} }}");

        var result = Run("transform", "-u", "fix.ru", "a.nt", "-o", "out.nt", "--allow-service", $"{endpoint.Root}sparql", "--allow-address", "127.0.0.1");

        AssertFine(result);
        Assert.Equal("<urn:a> <urn:name> \"from afar\" .\n", _folder.Read("out.nt"));
    }

    public void Dispose() => _folder.Dispose();

    private ProcessResult Run(params string[] arguments) => new Il7GraphProcess { WorkingFolder = _folder.Root }.Run(arguments);

    private static void AssertFine(ProcessResult result) => Assert.Equal((0, ""), (result.ExitCode, result.Error));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
