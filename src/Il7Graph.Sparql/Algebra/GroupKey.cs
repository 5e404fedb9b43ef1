using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Algebra;

/// <summary>A key of a <see cref="Group"/>.</summary>
/// <param name="Variable">What the key's value is bound to; generated for an expression without a name.</param>
public sealed record GroupKey(Variable Variable, Expression Value)
{
    /// <summary>Whether the key is the variable itself.</summary>
    public bool IsVariable => Value is VariableExpression plain && plain.Variable == Variable;
}
