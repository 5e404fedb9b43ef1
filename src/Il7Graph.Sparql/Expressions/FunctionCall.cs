using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Expressions;

/// <summary>A call of a built-in function, the number of its arguments checked. The functional forms BOUND, IF and COALESCE, which
/// do not evaluate all their arguments first, are calls too; so is a triple term, a call of <see cref="BuiltInFunction.Triple"/>.</summary>
public sealed record FunctionCall(BuiltInFunction Function, ValueArray<Expression> Arguments) : Expression;
