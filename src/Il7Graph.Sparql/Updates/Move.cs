using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Updates;

/// <summary><c>MOVE from TO to</c>: replaces a graph by another, which is removed.</summary>
/// <param name="From">Null for the default graph, as <paramref name="To"/>.</param>
public sealed record Move(Iri? From, Iri? To, bool IsSilent) : UpdateOperation;
