namespace Il7Graph.Sparql.Expressions;

/// <summary>An operator between its operands.</summary>
public sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right) : Expression;
