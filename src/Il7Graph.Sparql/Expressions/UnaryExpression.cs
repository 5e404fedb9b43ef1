namespace Il7Graph.Sparql.Expressions;

/// <summary>An operator before its operand.</summary>
public sealed record UnaryExpression(UnaryOperator Operator, Expression Operand) : Expression;
