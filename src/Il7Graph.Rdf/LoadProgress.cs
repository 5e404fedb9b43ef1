namespace Il7Graph.Rdf;

/// <summary>How far a <see cref="StoreBuilder"/> is.</summary>
/// <param name="Done">Terms, or quads in one of the orders.</param>
/// <param name="Total">As many as there will be at the most.</param>
public sealed record LoadProgress(LoadStage Stage, long Done, long Total);
