namespace Il7Graph.Sparql.Algebra;

/// <summary>LIMIT and OFFSET.</summary>
/// <param name="Start">How many solutions are passed over.</param>
/// <param name="Length">How many come then; null for all.</param>
public sealed record Slice(long Start, long? Length, AlgebraOperator Pattern) : AlgebraOperator;
