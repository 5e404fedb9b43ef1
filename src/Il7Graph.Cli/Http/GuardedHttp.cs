using System.Net;
using System.Net.Sockets;
using Il7Graph.Rdf;

namespace Il7Graph.Cli.Http;

/// <summary>HTTP to public addresses only, without a proxy, cookies and redirects by itself.</summary>
/// <remarks>The address is looked at when the connection is made to it, and the connection goes to that very address: a name that
/// means something else a moment later gains nothing. Proxies of the environment are not used, since behind one the
/// address would not be known. Neither cookies nor credentials are sent unless a request has them as headers.</remarks>
/// <param name="allowed">Networks that may be asked though they are not public.</param>
internal sealed class GuardedHttp(IReadOnlyList<IPNetwork> allowed) : IDisposable
{
    private HttpClient? _client;

    /// <summary>Sends a request and gives the answer when its headers are there.</summary>
    /// <exception cref="HttpRefusedException">The IRI or the address is none that may be asked.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string iri, CancellationToken cancellation)
    {
        if (!IsSecure(iri) && !iri.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            throw new HttpRefusedException($"<{iri}> is not an IRI of http or https");
        request.Headers.TryAddWithoutValidation("User-Agent", "il7graph");
        try
        {
            return await (_client ??= Client()).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException problem) when (problem.InnerException is HttpRefusedException refused)
        {
            throw new HttpRefusedException(refused.Message);
        }
    }

    /// <summary>Where a redirect leads to; null if it is none.</summary>
    /// <exception cref="HttpRefusedException">It leads from https to http.</exception>
    public static string? RedirectOf(HttpResponseMessage response, string iri)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)) return null;
        if (!response.Headers.TryGetValues("Location", out var locations) || locations.FirstOrDefault() is not { } location) return null;
        var target = IriResolver.Resolve(iri, location);
        return IsSecure(iri) && !IsSecure(target) ? throw new HttpRefusedException($"<{iri}> leads from https to <{target}>") : target;
    }

    /// <summary>Reads the content, decompressed.</summary>
    /// <exception cref="HttpRefusedException">It has more bytes than <paramref name="mostBytes"/>.</exception>
    public static async Task<MemoryStream> ReadAsync(HttpResponseMessage response, string iri, long mostBytes, CancellationToken cancellation)
    {
        var source = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var length = await source.ReadAsync(buffer, cancellation).ConfigureAwait(false); length > 0;
            length = await source.ReadAsync(buffer, cancellation).ConfigureAwait(false))
        {
            if (content.Length + length > mostBytes) throw new HttpRefusedException($"<{iri}> has more than {(mostBytes >= 1 << 20 ? $"{mostBytes >> 20} MiB" : $"{mostBytes} bytes")}");
            content.Write(buffer, 0, length);
        }
        content.Position = 0;
        return content;
    }

    public static bool IsSecure(string iri) => iri.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public void Dispose() => _client?.Dispose();

    private HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = ConnectAsync,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan, // each request has its own
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        var address = Array.Find(addresses, IsAllowed) ?? throw new HttpRefusedException(
            $"'{host}' is {string.Join(", ", addresses.AsEnumerable())}, an address of this machine or network and none of the internet");
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
}
