using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary><c>= != &lt; &gt; &lt;= &gt;=</c> (SPARQL 1.1 §17.3). Numbers of the dataset are compared by the doubles beside their ids, strings of
/// the dataset by their ids; what ids cannot tell, by values.</summary>
internal sealed class ComparisonExpression(QueryTerms terms, BinaryOperator @operator, CompiledExpression left, CompiledExpression right)
    : ConditionExpression(terms)
{
    public override Truth Test(Batch batch, int row)
    {
        var (first, second) = (left.Id(batch, row), right.Id(batch, row));
        if (first == QueryTerms.Unbound || second == QueryTerms.Unbound) return Truth.Error;
        if (@operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            var equal = Equality.Of(Terms, first, second);
            return Of(@operator == BinaryOperator.Equal ? equal : !equal);
        }
        if (Terms.Numbers.Contains(first) && Terms.Numbers.Contains(second))
        {
            var (a, b) = (Terms.Table.Number(first), Terms.Table.Number(second));
            if (a < b) return Of(@operator is BinaryOperator.Less or BinaryOperator.LessOrEqual);
            if (a > b) return Of(@operator is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual);
        }
        else if (Terms.Strings.Contains(first) && Terms.Strings.Contains(second))
        {
            return Of(ByOrder(first.CompareTo(second)));
        }
        return Of(ByValue(first, second));
    }

    private bool ByOrder(int order) => @operator switch
    {
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private bool? ByValue(uint first, uint second)
    {
        var (a, b) = (Terms.Decode(first)!, Terms.Decode(second)!);
        return @operator switch
        {
            BinaryOperator.Less => Operators.Less(a, b),
            BinaryOperator.LessOrEqual => Operators.LessOrEqual(a, b),
            BinaryOperator.Greater => Operators.Greater(a, b),
            _ => Operators.GreaterOrEqual(a, b),
        };
    }
}
