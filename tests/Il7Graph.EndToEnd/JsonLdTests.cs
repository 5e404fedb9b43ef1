using System.Net;
using System.Text;
using Il7Graph.Testing;

namespace Il7Graph.EndToEnd;

/// <summary>JSON-LD on the command line: read like any other format, and its remote contexts only when the user says so.</summary>
public sealed class JsonLdTests : IDisposable
{
    private const string Lines =
        """
        <http://example.org/il7> <http://example.org/binds> <http://example.org/il7r> .
        <http://example.org/il7> <http://example.org/length> "177"^^<http://www.w3.org/2001/XMLSchema#integer> .

        """;

    private const string Context = """{"@context": {"ex": "http://example.org/", "binds": {"@id": "ex:binds", "@type": "@id"}, "length": "ex:length"}}""";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_document_is_converted_compared_and_checked()
    {
        _folder.Write("in.jsonld", Document(Context[13..^1]));
        _folder.Write("in.nt", Lines);

        AssertFine(Run("convert", "in.jsonld", "-o", "out.ttl"));
        AssertFine(Run("convert", "in.jsonld", "-o", "out.nt"));
        AssertFine(Run("diff", "in.jsonld", "in.nt"));
        AssertFine(Run("validate", "--syntax-only", "in.jsonld"));

        Assert.Equal(Lines, _folder.Read("out.nt"));
        Assert.StartsWith("@prefix ex: <http://example.org/> .", _folder.Read("out.ttl"), StringComparison.Ordinal);
        Assert.Equal(Lines, Run("canon", "in.jsonld").Output);
    }

    [Fact]
    public void A_wrong_document_is_reported_where_it_is_wrong()
    {
        _folder.Write("in.jsonld", "{\n  \"@context\": {\"x\": 5}\n}");

        var result = Run("convert", "in.jsonld", "-o", "out.nt");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("in.jsonld:2:16: error IL7G1105: invalid term definition: 'x'", result.Error, StringComparison.Ordinal);
        Assert.Equal(["in.jsonld"], _folder.Listing().Keys);
    }

    [Fact]
    public void A_remote_context_is_fetched_through_redirects_where_it_is_allowed()
    {
        using var server = new LoopbackServer(context =>
        {
            if (context.Request.RawUrl == "/old") Redirect(context, "/new");
            else Answer(context, Context);
        });
        _folder.Write("in.jsonld", Document($"\"{server.Root}old\""));

        var result = Run("convert", "in.jsonld", "--to", "nt", "--allow-fetch", "--allow-address", "127.0.0.1");

        AssertFine(result);
        Assert.Equal(Lines, result.Output);
        Assert.Equal(["/old", "/new"], server.Requests);
    }

    [Theory]
    [InlineData("nothing is fetched here")]
    [InlineData("an address of this machine or network", "--allow-fetch")]
    [InlineData("an address of this machine or network", "--allow-fetch", "--allow-address", "10.0.0.0/8")]
    public void Without_leave_nobody_is_asked(string message, params string[] options)
    {
        using var server = new LoopbackServer(context => Answer(context, Context));
        _folder.Write("in.jsonld", Document($"\"{server.Root}\""));

        var result = Run(["convert", "in.jsonld", "--to", "nt", .. options]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("in.jsonld:1:2: error IL7G1107: loading remote context failed: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_redirect_does_not_lead_to_where_the_user_has_not_allowed_it()
    {
        using var server = new LoopbackServer(context => Answer(context, Context));
        using var elsewhere = new LoopbackServer(context => Redirect(context, $"http://127.0.0.2:{server.Port}/"));
        _folder.Write("in.jsonld", Document($"\"{elsewhere.Root}\""));

        var result = Run("convert", "in.jsonld", "--to", "nt", "--allow-fetch", "--allow-address", "127.0.0.1");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("'127.0.0.2' is 127.0.0.2, an address of this machine or network", result.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("large", "has more than 16 MiB")]
    [InlineData("loop", "more than 10 redirects")]
    [InlineData("missing", "answered 404")]
    [InlineData("text", "is text/plain, which is not JSON")]
    [InlineData("ftp", "<ftp://example.org/> is not an IRI of http or https")]
    public void An_answer_beyond_the_limits_is_refused(string path, string message)
    {
        using var server = new LoopbackServer(context =>
        {
            switch (context.Request.RawUrl)
            {
                case "/large":
                    context.Response.ContentType = "application/ld+json";
                    context.Response.OutputStream.Write(new byte[(16 << 20) + 1]);
                    break;
                case "/loop": Redirect(context, "loop"); break;
                case "/ftp": Redirect(context, "ftp://example.org/"); break;
                case "/text": Answer(context, Context, "text/plain"); break;
                default: context.Response.StatusCode = 404; break;
            }
        });
        _folder.Write("in.jsonld", Document($"\"{server.Root}{path}\""));

        var result = Run("convert", "in.jsonld", "--to", "nt", "--allow-fetch", "--allow-address", "127.0.0.0/8");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error IL7G1107: loading remote context failed: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_says_what_the_limits_are()
    {
        var help = string.Join(' ', Run("convert", "--help").Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains("16 MiB, 30 seconds and 10 redirects for each, 100 in all, from public addresses only", help, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Document(string context) =>
        $$"""{"@context": {{context}}, "@id": "http://example.org/il7", "binds": "http://example.org/il7r", "length": 177}""";

    private static void Answer(HttpListenerContext context, string text, string type = "application/ld+json")
    {
        context.Response.ContentType = type;
        context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void Redirect(HttpListenerContext context, string target)
    {
        context.Response.StatusCode = 302;
        context.Response.AddHeader("Location", target);
    }

    private static void AssertFine(ProcessResult result) => Assert.Equal((0, ""), (result.ExitCode, result.Error));

    private ProcessResult Run(params string[] arguments) => new Il7GraphProcess { WorkingFolder = _folder.Root }.Run(arguments);
}
