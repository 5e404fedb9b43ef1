using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary><c>||</c> and <c>&amp;&amp;</c>, which may know their value in spite of an error on one side (SPARQL 1.1 §17.2).</summary>
internal sealed class LogicalExpression(QueryTerms terms, BinaryOperator @operator, CompiledExpression left, CompiledExpression right)
    : ConditionExpression(terms)
{
    public override Truth Test(Batch batch, int row)
    {
        var decisive = @operator == BinaryOperator.Or ? Truth.True : Truth.False;
        var first = left.Test(batch, row);
        if (first == decisive) return decisive;
        var second = right.Test(batch, row);
        if (second == decisive) return decisive;
        return first == Truth.Error ? Truth.Error : second;
    }
}
