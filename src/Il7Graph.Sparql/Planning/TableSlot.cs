namespace Il7Graph.Sparql.Planning;

/// <summary>Names the place where an operator leaves rows for a plan below it to read. Each is one object.</summary>
internal sealed class TableSlot;
