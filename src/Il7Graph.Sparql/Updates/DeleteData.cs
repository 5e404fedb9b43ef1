using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Updates;

/// <summary><c>DELETE DATA</c>.</summary>
/// <param name="Quads">Without variables and blank nodes.</param>
public sealed record DeleteData(ValueArray<QuadPattern> Quads) : UpdateOperation;
