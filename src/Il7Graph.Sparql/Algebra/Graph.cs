using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Algebra;

/// <summary>A pattern in a named graph, or in each of them.</summary>
/// <param name="Name">A variable or an IRI.</param>
public sealed record Graph(PatternTerm Name, AlgebraOperator Pattern) : AlgebraOperator;
