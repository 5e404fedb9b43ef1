using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Algebra;

/// <summary>Solutions written out: VALUES (ToMultiSet of inline data).</summary>
/// <param name="Rows">Each as long as <paramref name="Variables"/>; null where a variable is unbound.</param>
public sealed record Values(ValueArray<Variable> Variables, ValueArray<ValueArray<Term?>> Rows) : AlgebraOperator;
