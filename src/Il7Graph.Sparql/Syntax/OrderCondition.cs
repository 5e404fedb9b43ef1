using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Syntax;

/// <summary>A key of ORDER BY.</summary>
public sealed record OrderCondition(Expression Value, bool IsDescending);
