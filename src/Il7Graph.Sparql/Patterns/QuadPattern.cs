namespace Il7Graph.Sparql.Patterns;

/// <summary>A triple pattern of a template, and the graph it goes to or is taken from.</summary>
/// <param name="Triple">Its blank nodes are new nodes for each solution.</param>
/// <param name="Graph">A <see cref="Variable"/> or an IRI; null for the default graph (or that of WITH).</param>
public sealed record QuadPattern(TriplePattern Triple, PatternTerm? Graph);
