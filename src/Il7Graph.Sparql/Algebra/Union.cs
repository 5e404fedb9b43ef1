namespace Il7Graph.Sparql.Algebra;

/// <summary>The solutions of both sides.</summary>
public sealed record Union(AlgebraOperator Left, AlgebraOperator Right) : AlgebraOperator;
