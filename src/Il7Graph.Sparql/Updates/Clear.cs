namespace Il7Graph.Sparql.Updates;

/// <summary><c>CLEAR</c>: removes the triples.</summary>
public sealed record Clear(GraphTarget Target, bool IsSilent) : UpdateOperation;
