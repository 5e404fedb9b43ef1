using System.Collections.Concurrent;
using System.Net;
using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Execution.Services;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Testing.Queries;

/// <summary>A SPARQL endpoint on 127.0.0.1 that asks a dataset, by the forms of the protocol that a SERVICE uses.</summary>
public sealed class LoopbackEndpoint : IDisposable
{
    private readonly LoopbackServer _server;
    private readonly QueryEngine _engine;
    private readonly QueryOptions _options;

    /// <param name="before">Sees each request first; what it answers with a status other than 200 is left at that.</param>
    /// <param name="services">What the endpoint itself asks for SERVICE.</param>
    public LoopbackEndpoint(Dataset dataset, Action<HttpListenerContext>? before = null, IServiceClient? services = null)
    {
        _options = new QueryOptions { Services = services };
        _engine = new QueryEngine(dataset);
        _server = new LoopbackServer(context =>
        {
            before?.Invoke(context);
            if (context.Response.StatusCode == 200) Answer(context);
        });
    }

    public Iri Iri => new($"{_server.Root}sparql");

    /// <summary>The queries that came.</summary>
    public ConcurrentQueue<string> Queries { get; } = [];

    /// <summary>What answers are written in.</summary>
    public ResultsFormat Format { get; set; } = ResultsFormat.Json;

    public void Dispose() => _server.Dispose();

    private void Answer(HttpListenerContext context)
    {
        using var form = new StreamReader(context.Request.InputStream);
        var fields = context.Request.HttpMethod == "POST" ? form.ReadToEnd() : context.Request.Url!.Query[1..];
        var query = Uri.UnescapeDataString(fields["query=".Length..].Replace('+', ' '));
        Queries.Enqueue(query);
        context.Response.ContentType = Format.MediaType + "; charset=utf-8";
        using var body = new MemoryStream();
        using (var run = _engine.Start(SparqlQuery.Parse(query), _options)) run.WriteTo(ResultsWriter.Create(body, Format));
        context.Response.OutputStream.Write(body.ToArray());
    }
}
