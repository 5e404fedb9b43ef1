using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Expressions;

/// <summary>A constant.</summary>
public sealed record TermExpression(Term Term) : Expression;
