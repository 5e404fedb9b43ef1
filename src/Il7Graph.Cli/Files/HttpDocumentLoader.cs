using System.Net;
using System.Net.Sockets;
using Il7Graph.Formats.JsonLd;
using Il7Graph.Formats.JsonLd.Loading;
using Il7Graph.Rdf;

namespace Il7Graph.Cli.Files;

/// <summary>Fetches over HTTP within limits: <see cref="MaximumBytes"/>, <see cref="MaximumSeconds"/> and <see cref="MaximumRedirects"/> for
/// each document, <see cref="MaximumDocuments"/> in all, and only from public addresses.</summary>
/// <remarks>The address is looked at when the connection is made to it, and the connection goes to that very address: a name that
/// means something else a moment later gains nothing. Proxies of the environment are not used, since behind one the
/// address would not be known. Neither cookies nor credentials are sent.</remarks>
/// <param name="allowed">Networks that may be asked though they are not public.</param>
internal sealed class HttpDocumentLoader(IReadOnlyList<IPNetwork> allowed) : IDocumentLoader, IDisposable
{
    public const int MaximumBytes = 16 << 20;
    public const int MaximumSeconds = 30;
    public const int MaximumRedirects = 10;
    public const int MaximumDocuments = 100;

    private HttpClient? _client;
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
        catch (Exception problem) when (problem is HttpRequestException or IOException or UriFormatException)
        {
            throw problem.InnerException as JsonLdException ?? Failed($"<{iri}> could not be fetched: {problem.Message}", problem);
        }
    }

    public void Dispose() => _client?.Dispose();

    private async Task<DocumentResponse> FollowAsync(string iri, string accept, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            using var response = await AskAsync(iri, accept, cancellation).ConfigureAwait(false);
            if (IsRedirect(response.StatusCode) && Header(response, "Location") is [var location, ..])
            {
                var target = IriResolver.Resolve(iri, location);
                if (IsSecure(iri) && !IsSecure(target)) throw Failed($"<{iri}> leads from https to <{target}>");
                iri = target;
                continue;
            }
            if (!response.IsSuccessStatusCode) throw Failed($"<{iri}> answered {(int)response.StatusCode} {response.ReasonPhrase}");
            var content = await ReadAsync(iri, response, cancellation).ConfigureAwait(false);
            var type = response.Content.Headers.TryGetValues("Content-Type", out var types) ? types.FirstOrDefault() : null;
            return new DocumentResponse(iri, content, type) { Links = Header(response, "Link") };
        }
        throw Failed($"more than {MaximumRedirects} redirects, the last to <{iri}>");
    }

    private async Task<HttpResponseMessage> AskAsync(string iri, string accept, CancellationToken cancellation)
    {
        if (!IsSecure(iri) && !iri.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) throw Failed($"<{iri}> is not an IRI of http or https");
        using var request = new HttpRequestMessage(HttpMethod.Get, iri);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("User-Agent", "il7graph");
        return await (_client ??= Client()).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
    }

    private HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = ConnectAsync,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan, // each document has its own
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        var address = Array.Find(addresses, IsAllowed)
            ?? throw Failed($"'{host}' is {string.Join(", ", addresses.AsEnumerable())}, an address of this machine or network and none of the internet");
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address) => PublicAddresses.Contains(address) || allowed.Any(network => network.Contains(address));

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(string iri, HttpResponseMessage response, CancellationToken cancellation)
    {
        var source = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var length = await source.ReadAsync(buffer, cancellation).ConfigureAwait(false); length > 0;
            length = await source.ReadAsync(buffer, cancellation).ConfigureAwait(false))
        {
            if (content.Length + length > MaximumBytes) throw Failed($"<{iri}> has more than {MaximumBytes >> 20} MiB");
            content.Write(buffer, 0, length);
        }
        return content.ToArray();
    }

    private static bool IsSecure(string iri) => iri.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static string[] Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? [.. values] : [];

    private static JsonLdException Failed(string message, Exception? inner = null) => new(JsonLdErrorCode.LoadingDocumentFailed, message, inner);
}
