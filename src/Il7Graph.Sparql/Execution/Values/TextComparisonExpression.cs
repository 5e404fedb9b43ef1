using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>A comparison of <c>STR(?a)</c> with <c>STR(?b)</c>: IRIs of the dataset, and its strings, are in the order of their text, so
/// nothing is spelled out.</summary>
internal sealed class TextComparisonExpression(
    QueryTerms terms, BinaryOperator @operator, CompiledExpression left, CompiledExpression right, CompiledExpression whole) : ConditionExpression(terms)
{
    public override Truth Test(Batch batch, int row)
    {
        var (first, second) = (left.Id(batch, row), right.Id(batch, row));
        var isOrdered = (Terms.Iris.Contains(first) && Terms.Iris.Contains(second)) || (Terms.Strings.Contains(first) && Terms.Strings.Contains(second));
        if (!isOrdered) return whole.Test(batch, row);
        return Of(@operator switch
        {
            BinaryOperator.Equal => first == second,
            BinaryOperator.NotEqual => first != second,
            BinaryOperator.Less => first < second,
            BinaryOperator.LessOrEqual => first <= second,
            BinaryOperator.Greater => first > second,
            _ => first >= second,
        });
    }
}
