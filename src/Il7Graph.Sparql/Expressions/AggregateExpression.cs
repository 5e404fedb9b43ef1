namespace Il7Graph.Sparql.Expressions;

/// <summary>A set function over the solutions of a group.</summary>
/// <param name="Argument">Null for <c>COUNT(*)</c>.</param>
/// <param name="Separator">Of GROUP_CONCAT; null for the others, and for the space that stands for none.</param>
public sealed record AggregateExpression(AggregateFunction Function, Expression? Argument, bool IsDistinct, string? Separator = null) : Expression;
