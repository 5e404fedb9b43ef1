using Il7Graph.Rdf;

namespace Il7Graph.Testing.Queries;

/// <summary>What a query is asked of.</summary>
/// <param name="Dataset">What FROM and FROM NAMED choose graphs from.</param>
public sealed record QueryInput(Dataset Dataset)
{
    /// <summary>The data of other endpoints, by their IRIs; no other can be reached.</summary>
    public IReadOnlyDictionary<Iri, Dataset> Services { get; init; } = new Dictionary<Iri, Dataset>();
}
