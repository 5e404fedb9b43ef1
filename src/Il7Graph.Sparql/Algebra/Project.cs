using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Algebra;

/// <summary>The solutions with these bindings only.</summary>
/// <param name="Variables">In the order of the columns.</param>
public sealed record Project(ValueArray<Variable> Variables, AlgebraOperator Pattern) : AlgebraOperator;
