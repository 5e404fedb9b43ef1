using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Updating;

/// <summary>What an update request has made.</summary>
/// <param name="Dataset">The dataset after it, the caller's to dispose of; another one than that before, even if they are equal.</param>
/// <param name="Added">How many quads the operations have added, a quad that a later one removes again among them.</param>
/// <param name="Removed">How many they have removed, likewise.</param>
public sealed record UpdateResult(Dataset Dataset, long Added, long Removed);
