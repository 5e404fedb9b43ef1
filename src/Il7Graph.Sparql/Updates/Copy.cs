using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Updates;

/// <summary><c>COPY from TO to</c>: replaces a graph by another, which stays.</summary>
/// <param name="From">Null for the default graph, as <paramref name="To"/>.</param>
public sealed record Copy(Iri? From, Iri? To, bool IsSilent) : UpdateOperation;
