using System.CommandLine;
using System.Globalization;
using Il7Graph.Cli.Http;
using Il7Graph.Rdf;

namespace Il7Graph.Cli.Commands;

/// <summary>The options by which a user allows SERVICE to ask other endpoints.</summary>
internal sealed class ServiceOptions
{
    public const string AllowName = "--allow-service";

    private static readonly ServiceLimits Defaults = new();

    private readonly Option<string[]> _allow = new(AllowName)
    {
        Description = "Let SERVICE ask this endpoint, over http(s) and at a public address; may be repeated [default: none]",
        HelpName = "IRI",
    };

    private readonly Option<string[]> _headers = new("--service-header")
    {
        Description = "A header for the requests to one endpoint, and to no other: 'https://example.org/sparql Authorization: Bearer x'",
        HelpName = "'IRI NAME: VALUE'",
    };

    private readonly Option<double> _timeout = new("--service-timeout")
    {
        Description = "How long one request may take",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => Defaults.Timeout.TotalSeconds,
    };

    private readonly Option<long> _size = new("--service-size")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"How large one answer may be, decompressed [default: {Defaults.MaximumBytes >> 20}M]"),
        HelpName = "SIZE",
        CustomParser = argument =>
        {
            if (ByteSize.TryParse(argument.Tokens[0].Value, out var bytes)) return bytes;
            argument.AddError($"'{argument.Tokens[0].Value}' is not a size: write bytes, or a number with K, M or G.");
            return 0;
        },
    };

    public IEnumerable<Option> All => [_allow, _headers, _timeout, _size];

    public bool AllowsAny(ParseResult parsed) => parsed.GetValue(_allow) is { Length: > 0 };

    /// <summary>The client that the options ask for, the caller's to dispose of. One that may ask nothing says so when it is asked.</summary>
    /// <exception cref="UsageException">An option has no sense.</exception>
    public HttpServiceClient Client(ParseResult parsed, FetchOptions fetch)
    {
        var allowed = (parsed.GetValue(_allow) ?? []).ToHashSet(StringComparer.Ordinal);
        if (allowed.FirstOrDefault(iri => !IriSyntax.IsAbsolute(iri)) is { } bad) throw new UsageException($"'{bad}' is not the IRI of an endpoint");
        var headers = (parsed.GetValue(_headers) ?? []).Select(HeaderOf).ToList();
        if (headers.FirstOrDefault(header => !allowed.Contains(header.Endpoint)).Endpoint is { } other)
            throw new UsageException($"{_headers.Name} is for '{other}', which {AllowName} does not allow");
        var seconds = parsed.GetValue(_timeout);
        if (seconds is not (> 0 and <= 1e6)) throw new UsageException($"'{seconds}' is not a time limit: it is a number of seconds above 0");
        var limits = new ServiceLimits
        {
            Allowed = allowed,
            Headers = headers.ToLookup(header => header.Endpoint, header => KeyValuePair.Create(header.Name, header.Value), StringComparer.Ordinal),
            Timeout = TimeSpan.FromSeconds(seconds),
            MaximumBytes = parsed.GetValue(_size) is > 0 and var size ? size : Defaults.MaximumBytes,
        };
        return new HttpServiceClient(limits, fetch.Networks(parsed));
    }

    private static (string Endpoint, string Name, string Value) HeaderOf(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var colon = space < 0 ? -1 : text.IndexOf(':', space);
        if (colon < 0 || text[(space + 1)..colon].Trim() is not { Length: > 0 } name)
            throw new UsageException($"'{text}' is not a header of an endpoint: write 'IRI NAME: VALUE'");
        return (text[..space], name, text[(colon + 1)..].Trim());
    }
}
