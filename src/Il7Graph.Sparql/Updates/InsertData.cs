using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Updates;

/// <summary><c>INSERT DATA</c>.</summary>
/// <param name="Quads">Without variables; blank nodes are new nodes of the dataset.</param>
public sealed record InsertData(ValueArray<QuadPattern> Quads) : UpdateOperation;
