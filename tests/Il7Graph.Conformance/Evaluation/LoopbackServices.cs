using System.Net;
using Il7Graph.Cli.Http;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Execution.Services;
using Il7Graph.Sparql.Results;
using Il7Graph.Testing.Queries;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>The endpoints of a test, each a server on loopback that is asked as the command line asks: by HTTP, within its limits.</summary>
internal sealed class LoopbackServices : IServiceClient, IDisposable
{
    private readonly Dictionary<Iri, LoopbackEndpoint> _endpoints = [];
    private readonly HttpServiceClient _client;

    public LoopbackServices(IReadOnlyDictionary<Iri, Dataset> datasets)
    {
        foreach (var (iri, dataset) in datasets) _endpoints.Add(iri, new LoopbackEndpoint(dataset, services: this));
        var limits = new ServiceLimits { Allowed = _endpoints.Values.Select(endpoint => endpoint.Iri.Value).ToHashSet(StringComparer.Ordinal) };
        _client = new HttpServiceClient(limits, [IPNetwork.Parse("127.0.0.0/8")]);
    }

    /// <summary>An IRI that is no endpoint of the test is refused by the client.</summary>
    public SparqlResults Select(Iri endpoint, string query, CancellationToken cancellation) =>
        _client.Select(_endpoints.TryGetValue(endpoint, out var server) ? server.Iri : endpoint, query, cancellation);

    public void Dispose()
    {
        _client.Dispose();
        foreach (var endpoint in _endpoints.Values) endpoint.Dispose();
    }
}
