namespace Il7Graph.Sparql.Algebra;

/// <summary>Each solution at least once and not oftener than it came.</summary>
public sealed record Reduced(AlgebraOperator Pattern) : AlgebraOperator;
