using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Il7Graph.Cli.Http;
using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Execution.Services;
using Il7Graph.Sparql.Results;
using Il7Graph.Testing.Queries;

namespace Il7Graph.Cli.Tests;

/// <summary>SERVICE against a real endpoint on loopback.</summary>
public sealed class HttpServiceClientTests
{
    private static readonly IPNetwork Loopback = IPNetwork.Parse("127.0.0.0/8");
    private static readonly Iri Name = new("urn:name");

    [Fact]
    public void Rows_are_joined_with_the_answers_in_batches()
    {
        using var endpoint = new LoopbackEndpoint(Names(1_200));
        using var local = Ids(1_500);

        var rows = Rows(local, $"SELECT * {{ ?s <urn:id> ?id SERVICE {endpoint.Iri} {{ ?s <urn:name> ?name }} }}", Allowing(endpoint));

        Assert.Equal(1_200, rows.Count);
        Assert.InRange(endpoint.Queries.Count, 2, 8);
        Assert.All(endpoint.Queries, query => Assert.Contains("VALUES", query, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_without_an_answer_stay_in_an_OPTIONAL()
    {
        using var endpoint = new LoopbackEndpoint(Names(2));
        using var local = Ids(3);

        var rows = Rows(local, $"SELECT ?id ?name {{ ?s <urn:id> ?id OPTIONAL {{ SERVICE {endpoint.Iri} {{ ?s <urn:name> ?name }} }} }}", Allowing(endpoint));

        Assert.Equal((3, 1), (rows.Count, rows.Count(row => row[1] is null)));
    }

    [Fact]
    public void The_endpoint_may_come_from_the_rows()
    {
        using var one = new LoopbackEndpoint(Names(1));
        using var other = new LoopbackEndpoint(Names(2));
        using var local = Ids(1);

        var rows = Rows(local, $"SELECT * {{ VALUES ?e {{ {one.Iri} {other.Iri} }} SERVICE ?e {{ ?s <urn:name> ?name }} }}", Allowing(one, other));

        Assert.Equal(3, rows.Count);
    }

    [Fact]
    public void Blank_nodes_of_an_answer_are_none_of_the_data()
    {
        var remote = new DatasetBuilder();
        remote.Add(new Quad(new BlankNode("x"), Name, Literal.FromString("remote"), null));
        using var endpoint = new LoopbackEndpoint(remote.ToDataset());
        var data = new DatasetBuilder();
        foreach (var label in new[] { "x", "b0", "x0", "bnode0" }) data.Add(new Quad(new BlankNode(label), new Iri("urn:id"), Literal.FromString("local"), null));
        using var local = data.ToDataset();

        var rows = Rows(local, $"SELECT * {{ SERVICE {endpoint.Iri} {{ ?s <urn:name> ?name }} ?s <urn:id> ?id }}", Allowing(endpoint));

        Assert.Empty(rows);
    }

    [Fact]
    public void Results_come_as_XML_and_compressed_too()
    {
        using var endpoint = new LoopbackEndpoint(Names(2)) { Format = ResultsFormat.Xml };
        using var zipped = new LoopbackEndpoint(Names(0), context =>
        {
            context.Response.StatusCode = 201;
            context.Response.ContentType = "application/json";
            context.Response.AddHeader("Content-Encoding", "gzip");
            using var zip = new GZipStream(context.Response.OutputStream, CompressionLevel.Fastest);
            zip.Write("""{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"urn:z"}}]}}"""u8);
        });
        using var local = Ids(1);

        var rows = Rows(
            local, $"SELECT ?s {{ {{ SERVICE {endpoint.Iri} {{ ?s <urn:name> ?o }} }} UNION {{ SERVICE {zipped.Iri} {{ ?s ?p ?o }} }} }}", Allowing(endpoint, zipped));

        Assert.Equal(3, rows.Count);
        Assert.Contains(rows, row => row[0] == new Iri("urn:z"));
    }

    [Fact]
    public void An_endpoint_that_knows_no_POST_is_asked_by_GET()
    {
        using var endpoint = new LoopbackEndpoint(Names(2), context => context.Response.StatusCode = context.Request.HttpMethod == "POST" ? 405 : 200);

        Assert.Equal(2, Client(Allowing(endpoint)).Select(endpoint.Iri, "SELECT * { ?s ?p ?o FILTER(?o != \"a+b & c\") }", CancellationToken.None).Rows.Count);
    }

    [Fact]
    public void Headers_go_to_their_endpoint_and_to_no_other()
    {
        var seen = new List<string?>();
        using var one = new LoopbackEndpoint(Names(1), context => seen.Add($"one {context.Request.Headers["X-Key"]}"));
        using var other = new LoopbackEndpoint(Names(1), context => seen.Add($"other {context.Request.Headers["X-Key"]}"));
        var limits = Allowing(one, other) with
        {
            Headers = new[] { one.Iri.Value }.ToLookup(iri => iri, _ => KeyValuePair.Create("X-Key", "secret")),
        };
        using var client = Client(limits);

        client.Select(one.Iri, "SELECT * { ?s ?p ?o }", CancellationToken.None);
        client.Select(other.Iri, "SELECT * { ?s ?p ?o }", CancellationToken.None);

        Assert.Equal(["one secret", "other "], seen);
    }

    [Fact]
    public void What_is_not_allowed_is_not_asked()
    {
        using var endpoint = new LoopbackEndpoint(Names(1));
        using var local = Ids(1);
        var query = $"SELECT * {{ SERVICE {endpoint.Iri} {{ ?s ?p ?o }} }}";

        var notListed = Assert.Throws<ServiceException>(() => Rows(local, query, new ServiceLimits()));
        var notPublic = Assert.Throws<ServiceException>(() => Select(endpoint, Allowing(endpoint), []));

        Assert.Contains($"--allow-service '{endpoint.Iri.Value}'", notListed.Message, StringComparison.Ordinal);
        Assert.Contains("none of the internet", notPublic.Message, StringComparison.Ordinal);
        Assert.Empty(endpoint.Queries);
    }

    [Fact]
    public void A_redirect_leads_to_allowed_endpoints_only()
    {
        using var target = new LoopbackEndpoint(Names(1));
        using var from = new LoopbackEndpoint(Names(1), context =>
        {
            context.Response.StatusCode = 307;
            context.Response.RedirectLocation = target.Iri.Value;
        });

        Assert.Single(Select(from, Allowing(from, target), [Loopback]).Rows);
        var problem = Assert.Throws<ServiceException>(() => Select(from, Allowing(from), [Loopback]));

        Assert.Contains($"leads to <{target.Iri.Value}>, which is not allowed", problem.Message, StringComparison.Ordinal);
        Assert.Single(target.Queries);
    }

    [Fact]
    public void SILENT_gives_the_rows_as_they_are_where_an_endpoint_fails()
    {
        using var endpoint = new LoopbackEndpoint(Names(1), context => context.Response.StatusCode = 503);
        using var local = Ids(2);

        var rows = Rows(local, $"SELECT * {{ ?s <urn:id> ?id SERVICE SILENT {endpoint.Iri} {{ ?s <urn:name> ?name }} }}", Allowing(endpoint));
        var problem = Assert.Throws<ServiceException>(() => Select(endpoint, Allowing(endpoint), [Loopback]));

        Assert.Equal(2, rows.Count);
        Assert.Contains("answered 503", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_endpoint_is_given_up()
    {
        // The system takes the connection and the request, and nobody answers.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var iri = new Iri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/sparql");
        using var client = Client(new ServiceLimits { Allowed = new HashSet<string> { iri.Value }, Timeout = TimeSpan.FromSeconds(0.3) });

        var problem = Assert.Throws<ServiceException>(() => client.Select(iri, "SELECT * { ?s ?p ?o }", CancellationToken.None));

        Assert.Contains("took more than 0.3 seconds", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_answer_is_not_read_to_its_end()
    {
        using var endpoint = new LoopbackEndpoint(Names(500));

        var problem = Assert.Throws<ServiceException>(() => Select(endpoint, Allowing(endpoint) with { MaximumBytes = 5_000 }, [Loopback]));

        Assert.Contains("has more than 5000 bytes", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_that_is_not_there_or_answers_something_else_is_named()
    {
        using var page = new LoopbackEndpoint(Names(0), context =>
        {
            context.Response.StatusCode = 202;
            context.Response.ContentType = "text/html";
        });
        var gone = new LoopbackEndpoint(Names(0));
        gone.Dispose();

        var notThere = Assert.Throws<ServiceException>(() => Select(gone, Allowing(gone), [Loopback]));
        var other = Assert.Throws<ServiceException>(() => Select(page, Allowing(page), [Loopback]));

        Assert.StartsWith($"{gone.Iri} could not be asked: ", notThere.Message, StringComparison.Ordinal);
        Assert.Contains("answered 'text/html' and no SPARQL results", other.Message, StringComparison.Ordinal);
    }

    private static SparqlResults Select(LoopbackEndpoint endpoint, ServiceLimits limits, IReadOnlyList<IPNetwork> networks)
    {
        using var client = new HttpServiceClient(limits, networks);
        return client.Select(endpoint.Iri, "SELECT * { ?s ?p ?o }", CancellationToken.None);
    }

    private static List<Term?[]> Rows(Dataset local, string query, ServiceLimits limits)
    {
        using var client = Client(limits);
        using var run = new QueryEngine(local).Start(SparqlQuery.Parse(query), new QueryOptions { Services = client });
        var rows = new List<Term?[]>();
        while (run.MoveNext()) rows.Add([.. Enumerable.Range(0, run.Variables.Count).Select(column => run[column])]);
        return rows;
    }

    private static HttpServiceClient Client(ServiceLimits limits) => new(limits, [Loopback]);

    private static ServiceLimits Allowing(params LoopbackEndpoint[] endpoints) =>
        new() { Allowed = endpoints.Select(endpoint => endpoint.Iri.Value).ToHashSet(StringComparer.Ordinal) };

    private static Dataset Names(int count) => DatasetOf(count, i => new Quad(new Iri($"urn:s{i}"), Name, Literal.FromString($"name {i}"), null));

    private static Dataset Ids(int count) => DatasetOf(count, i => new Quad(new Iri($"urn:s{i}"), new Iri("urn:id"), Literal.FromString($"{i}"), null));

    private static Dataset DatasetOf(int count, Func<int, Quad> quad)
    {
        var builder = new DatasetBuilder();
        for (var i = 0; i < count; i++) builder.Add(quad(i));
        return builder.ToDataset();
    }
}
