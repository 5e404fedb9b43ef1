namespace Il7Graph.Sparql.Algebra;

/// <summary>Compatible solutions of both sides, merged.</summary>
public sealed record Join(AlgebraOperator Left, AlgebraOperator Right) : AlgebraOperator;
