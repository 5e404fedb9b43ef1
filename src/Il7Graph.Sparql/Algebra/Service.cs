using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Algebra;

/// <summary>A pattern that another endpoint answers (SPARQL 1.1 Federated Query).</summary>
/// <param name="Name">A variable or an IRI.</param>
/// <param name="IsSilent">Whether a failure gives one solution without bindings.</param>
public sealed record Service(PatternTerm Name, AlgebraOperator Pattern, bool IsSilent) : AlgebraOperator;
