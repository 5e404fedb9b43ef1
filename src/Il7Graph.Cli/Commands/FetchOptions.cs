using System.CommandLine;
using System.Globalization;
using System.Net;
using Il7Graph.Cli.Http;

namespace Il7Graph.Cli.Commands;

/// <summary>The options by which a user allows the remote contexts of JSON-LD to be fetched.</summary>
internal sealed class FetchOptions
{
    private readonly Option<bool> _allowFetch = new("--allow-fetch")
    {
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Fetch the remote contexts of JSON-LD over http(s): {HttpDocumentLoader.MaximumBytes >> 20} MiB, {HttpDocumentLoader.MaximumSeconds} seconds and {HttpDocumentLoader.MaximumRedirects} redirects for each, {HttpDocumentLoader.MaximumDocuments} in all, from public addresses only"),
    };

    private readonly Option<string[]> _allowAddress = new("--allow-address")
    {
        Description = "Fetch from this address or network too, public or not: 127.0.0.1, 10.1.0.0/16; may be repeated",
        HelpName = "NETWORK",
    };

    public IEnumerable<Option> All => [_allowFetch, _allowAddress];

    /// <summary>The loader that the options ask for, the caller's to dispose of; null if nothing is to be fetched.</summary>
    /// <param name="services">The options that allow other endpoints, if the command has them.</param>
    /// <exception cref="UsageException">A network is none.</exception>
    public HttpDocumentLoader? Loader(ParseResult parsed, ServiceOptions? services = null)
    {
        var networks = Networks(parsed);
        if (parsed.GetValue(_allowFetch)) return new HttpDocumentLoader(networks);
        if (networks.Count == 0 || services?.AllowsAny(parsed) == true) return null;
        throw new UsageException($"{_allowAddress.Name} says where to fetch from, and needs {_allowFetch.Name}{(services is null ? "" : $" or {ServiceOptions.AllowName}")}");
    }

    /// <summary>The networks that may be asked though they are not public.</summary>
    /// <exception cref="UsageException">One is none.</exception>
    public IReadOnlyList<IPNetwork> Networks(ParseResult parsed) => [.. (parsed.GetValue(_allowAddress) ?? []).Select(NetworkOf)];

    private static IPNetwork NetworkOf(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new UsageException($"'{text}' is neither an address nor a network: write 127.0.0.1 or 10.1.0.0/16");
    }
}
