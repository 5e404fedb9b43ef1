using System.Net;
using Il7Graph.Formats.JsonLd;
using Il7Graph.Formats.JsonLd.Loading;

namespace Il7Graph.Cli.Http;

/// <summary>Fetches over HTTP within limits: <see cref="MaximumBytes"/>, <see cref="MaximumSeconds"/> and <see cref="MaximumRedirects"/> for
/// each document, <see cref="MaximumDocuments"/> in all, and only from public addresses.</summary>
/// <param name="allowed">Networks that may be asked though they are not public.</param>
internal sealed class HttpDocumentLoader(IReadOnlyList<IPNetwork> allowed) : IDocumentLoader, IDisposable
{
    public const int MaximumBytes = 16 << 20;
    public const int MaximumSeconds = 30;
    public const int MaximumRedirects = 10;
    public const int MaximumDocuments = 100;

    private readonly GuardedHttp _http = new(allowed);
    private int _documents;

    public DocumentResponse Load(string iri, string accept, CancellationToken cancellationToken = default)
    {
        if (++_documents > MaximumDocuments) throw Failed($"more than {MaximumDocuments} documents would have to be fetched");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(TimeSpan.FromSeconds(MaximumSeconds));
        try
        {
            return FollowAsync(iri, accept, time.Token).GetAwaiter().GetResult(); // the algorithms of JSON-LD are synchronous
        }
        catch (OperationCanceledException problem) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed($"<{iri}> took more than {MaximumSeconds} seconds", problem);
        }
        catch (HttpRefusedException problem)
        {
            throw Failed(problem.Message, problem);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or UriFormatException)
        {
            throw Failed($"<{iri}> could not be fetched: {problem.Message}", problem);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<DocumentResponse> FollowAsync(string iri, string accept, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, iri);
            request.Headers.TryAddWithoutValidation("Accept", accept);
            using var response = await _http.SendAsync(request, iri, cancellation).ConfigureAwait(false);
            if (GuardedHttp.RedirectOf(response, iri) is { } target)
            {
                iri = target;
                continue;
            }
            if (!response.IsSuccessStatusCode) throw Failed($"<{iri}> answered {(int)response.StatusCode} {response.ReasonPhrase}");
            using var content = await GuardedHttp.ReadAsync(response, iri, MaximumBytes, cancellation).ConfigureAwait(false);
            var type = response.Content.Headers.TryGetValues("Content-Type", out var types) ? types.FirstOrDefault() : null;
            return new DocumentResponse(iri, content.ToArray(), type)
            {
                Links = response.Headers.TryGetValues("Link", out var links) ? [.. links] : [],
            };
        }
        throw Failed($"more than {MaximumRedirects} redirects, the last to <{iri}>");
    }

    private static JsonLdException Failed(string message, Exception? inner = null) => new(JsonLdErrorCode.LoadingDocumentFailed, message, inner);
}
