using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary>A key of GROUP BY.</summary>
/// <param name="Variable">The name after AS, or the variable that is the key; null for an expression without a name.</param>
public sealed record GroupCondition(Expression Value, Variable? Variable);
