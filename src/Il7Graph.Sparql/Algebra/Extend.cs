using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Algebra;

/// <summary>Adds a binding to each solution, where the expression has a value: BIND, and AS in SELECT.</summary>
public sealed record Extend(AlgebraOperator Pattern, Variable Variable, Expression Value) : AlgebraOperator;
