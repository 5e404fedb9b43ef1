namespace Il7Graph.Sparql.Algebra;

/// <summary>Each solution once.</summary>
public sealed record Distinct(AlgebraOperator Pattern) : AlgebraOperator;
