using System.Net;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Execution.Services;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Cli.Http;

/// <summary>Asks endpoints by the SPARQL 1.1 Protocol within <see cref="ServiceLimits"/>: the query in the form of a POST, or in the address of a
/// GET where the endpoint knows no other.</summary>
/// <param name="networks">Networks that may be asked though they are not public.</param>
internal sealed class HttpServiceClient(ServiceLimits limits, IReadOnlyList<IPNetwork> networks) : IServiceClient, IDisposable
{
    private const int MaximumRedirects = 5;
    private const string Accept = "application/sparql-results+json, application/sparql-results+xml;q=0.9";

    private readonly GuardedHttp _http = new(networks);

    public SparqlResults Select(Iri endpoint, string query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (!limits.Allowed.Contains(endpoint.Value))
            throw new ServiceException($"the query asks {endpoint}, which is not allowed: allow it with --allow-service '{endpoint.Value}'");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Timeout);
        try
        {
            return FollowAsync(endpoint.Value, query, time.Token).GetAwaiter().GetResult(); // operators are synchronous
        }
        catch (OperationCanceledException problem) when (!cancellation.IsCancellationRequested)
        {
            throw new ServiceException($"{endpoint} took more than {limits.Timeout.TotalSeconds} seconds", problem);
        }
        catch (HttpRefusedException problem)
        {
            throw new ServiceException($"{endpoint} was not asked to the end: {problem.Message}", problem);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or InvalidDataException or UriFormatException)
        {
            throw new ServiceException($"{endpoint} could not be asked: {problem.Message}", problem);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<SparqlResults> FollowAsync(string endpoint, string query, CancellationToken cancellation)
    {
        var (iri, isPost) = (endpoint, true);
        for (var requests = 0; requests <= MaximumRedirects; requests++)
        {
            using var request = isPost ? Post(iri, query) : Get(iri, query);
            request.Headers.TryAddWithoutValidation("Accept", Accept);
            foreach (var (name, value) in limits.Headers[iri]) request.Headers.TryAddWithoutValidation(name, value);
            using var response = await _http.SendAsync(request, iri, cancellation).ConfigureAwait(false);
            if (GuardedHttp.RedirectOf(response, iri) is { } target)
            {
                if (!MayFollow(iri, target)) throw new ServiceException($"<{iri}> leads to <{target}>, which is not allowed: allow it with --allow-service");
                iri = target;
                continue;
            }
            if (isPost && response.StatusCode is HttpStatusCode.MethodNotAllowed)
            {
                isPost = false;
                continue;
            }
            if (!response.IsSuccessStatusCode) throw new ServiceException($"<{iri}> answered {(int)response.StatusCode} {response.ReasonPhrase}");
            return await ReadAsync(iri, response, cancellation).ConfigureAwait(false);
        }
        throw new ServiceException($"<{endpoint}> leads from one address to the next, the last <{iri}>");
    }

    private async Task<SparqlResults> ReadAsync(string iri, HttpResponseMessage response, CancellationToken cancellation)
    {
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        // Some endpoints name the general types of the syntaxes.
        var format = type switch
        {
            "application/json" => ResultsFormat.Json,
            "application/xml" or "text/xml" => ResultsFormat.Xml,
            _ => ResultsFormat.Find(type),
        };
        if (format is null || !format.HasBoolean || !format.CanRead) throw new ServiceException($"<{iri}> answered '{type}' and no SPARQL results");
        using var content = await GuardedHttp.ReadAsync(response, iri, limits.MaximumBytes, cancellation).ConfigureAwait(false);
        var diagnostics = new DiagnosticBag();
        var results = ResultsReader.Read(content, format, iri, diagnostics);
        if (results is null) throw new ServiceException($"the answer of <{iri}> cannot be read: {diagnostics.ToImmutable()[0].Message}");
        return results.Boolean is null ? results : throw new ServiceException($"<{iri}> answered a SELECT with a boolean");
    }

    /// <summary>From http to https of the same address, or to another that is allowed. Whether it is public, the connection looks again.</summary>
    private bool MayFollow(string from, string to) =>
        limits.Allowed.Contains(to) || string.Equals("https" + from["http".Length..], to, StringComparison.Ordinal);

    private static HttpRequestMessage Post(string iri, string query) => new(HttpMethod.Post, iri)
    {
        Content = new FormUrlEncodedContent([new("query", query)]),
    };

    private static HttpRequestMessage Get(string iri, string query) =>
        new(HttpMethod.Get, $"{iri}{(iri.Contains('?', StringComparison.Ordinal) ? '&' : '?')}query={WebUtility.UrlEncode(query)}");
}
