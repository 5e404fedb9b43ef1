using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Algebra;

/// <summary>EXISTS: whether the pattern has a solution when the variables that the solution at hand binds are replaced by their
/// terms.</summary>
public sealed record Exists(AlgebraOperator Pattern, bool IsNegated) : Expression;
