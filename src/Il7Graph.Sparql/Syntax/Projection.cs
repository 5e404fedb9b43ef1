using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary>A column of SELECT.</summary>
/// <param name="Value">Null for a plain variable.</param>
public sealed record Projection(Variable Variable, Expression? Value);
