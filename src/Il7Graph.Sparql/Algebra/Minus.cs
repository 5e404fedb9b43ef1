namespace Il7Graph.Sparql.Algebra;

/// <summary>The solutions of the left side that agree with none of the right side on a variable that both bind.</summary>
public sealed record Minus(AlgebraOperator Left, AlgebraOperator Right) : AlgebraOperator;
