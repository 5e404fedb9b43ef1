using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Algebra;

/// <summary>OPTIONAL: the solutions of Join that pass the conditions, and those of the left side that have none.</summary>
/// <param name="Conditions">All must hold; empty for <c>true</c>.</param>
public sealed record LeftJoin(AlgebraOperator Left, AlgebraOperator Right, ValueArray<Expression> Conditions) : AlgebraOperator;
