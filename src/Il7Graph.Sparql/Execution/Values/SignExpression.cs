using Il7Graph.Rdf;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>The sign before a number.</summary>
internal sealed class SignExpression(QueryTerms terms, bool isMinus, CompiledExpression operand) : CompiledExpression(terms)
{
    public override Term? Term(Batch batch, int row) =>
        operand.Term(batch, row) is { } value ? isMinus ? Operators.Negate(value) : Operators.Plus(value) : null;
}
