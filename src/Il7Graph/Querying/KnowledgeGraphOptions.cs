using Il7Graph.Rdf;

namespace Il7Graph.Querying;

/// <summary>How the queries of a graph are read.</summary>
public sealed record KnowledgeGraphOptions
{
    public DefaultGraph DefaultGraph { get; init; } = DefaultGraph.Automatic;

    /// <summary>Prefixes beside those of the data, which go before.</summary>
    public PrefixMap KnownPrefixes { get; init; } = Querying.KnownPrefixes.All;

    /// <summary>Whether a query may use these prefixes without declaring them. They are offered in the finding if it may not.</summary>
    public bool DeclareKnownPrefixes { get; init; }
}
