using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Expressions;

/// <summary>The term that a variable is bound to; an error where it is unbound.</summary>
public sealed record VariableExpression(Variable Variable) : Expression;
