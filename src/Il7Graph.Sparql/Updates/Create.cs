using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Updates;

/// <summary><c>CREATE GRAPH</c>.</summary>
public sealed record Create(Iri Graph, bool IsSilent) : UpdateOperation;
