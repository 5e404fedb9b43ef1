namespace Il7Graph.Cli.Http;

/// <summary>Which endpoints SERVICE may ask, and for how much.</summary>
internal sealed record ServiceLimits
{
    /// <summary>The IRIs of the endpoints, spelled as in the query. None by default.</summary>
    public IReadOnlySet<string> Allowed { get; init; } = new HashSet<string>();

    /// <summary>Headers that an endpoint gets with each request, by its IRI. No other endpoint gets them.</summary>
    public ILookup<string, KeyValuePair<string, string>> Headers { get; init; } =
        Array.Empty<(string, KeyValuePair<string, string>)>().ToLookup(pair => pair.Item1, pair => pair.Item2);

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many bytes one answer may have, decompressed.</summary>
    public long MaximumBytes { get; init; } = 64 << 20;
}
