using Il7Graph.Rdf;

namespace Il7Graph.Sparql;

/// <summary>How a query or an update request is read.</summary>
public sealed record SparqlOptions
{
    /// <summary>What relative IRIs are resolved against until the text says BASE; null for nothing.</summary>
    public string? Base { get; init; }

    /// <summary>What findings call the text: the name of its file.</summary>
    public string File { get; init; } = "query";

    /// <summary>Prefixes that a reader may be offered when the text uses one without declaring it.</summary>
    public PrefixMap KnownPrefixes { get; init; } = PrefixMap.Empty;

    /// <summary>Whether a known prefix counts as declared where the text does not declare it.</summary>
    public bool DeclareKnownPrefixes { get; init; }
}
