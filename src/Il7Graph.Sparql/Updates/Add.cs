using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Updates;

/// <summary><c>ADD from TO to</c>: inserts all triples of one graph into another.</summary>
/// <param name="From">Null for the default graph, as <paramref name="To"/>.</param>
public sealed record Add(Iri? From, Iri? To, bool IsSilent) : UpdateOperation;
