namespace Il7Graph.Sparql.Updates;

/// <summary><c>DROP</c>: removes the graphs.</summary>
public sealed record Drop(GraphTarget Target, bool IsSilent) : UpdateOperation;
