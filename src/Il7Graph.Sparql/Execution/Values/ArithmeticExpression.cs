using Il7Graph.Rdf;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary><c>+ - * /</c></summary>
internal sealed class ArithmeticExpression(QueryTerms terms, BinaryOperator @operator, CompiledExpression left, CompiledExpression right)
    : CompiledExpression(terms)
{
    public override Term? Term(Batch batch, int row) =>
        left.Term(batch, row) is { } first && right.Term(batch, row) is { } second ? Operators.Arithmetic(@operator, first, second) : null;
}
