using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Updates;

/// <summary><c>LOAD source INTO GRAPH into</c>.</summary>
/// <param name="Into">Null for the default graph.</param>
public sealed record Load(Iri Source, Iri? Into, bool IsSilent) : UpdateOperation;
