using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Expressions;

/// <summary><c>IN</c> and <c>NOT IN</c> (SPARQL 1.1 §17.4.1.9).</summary>
public sealed record InExpression(Expression Value, ValueArray<Expression> List, bool IsNegated) : Expression;
