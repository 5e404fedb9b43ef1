using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Rewriting;

/// <summary><c>FILTER(a &amp;&amp; b)</c> becomes <c>FILTER(a) FILTER(b)</c>: an error in one of them drops the solution either way.</summary>
internal static class Conjuncts
{
    public static ValueArray<Expression> Of(ValueArray<Expression> conditions)
    {
        var found = new List<Expression>();
        foreach (var condition in conditions) Split(condition, found);
        return found.Count == conditions.Count ? conditions : found.ToValueArray();
    }

    private static void Split(Expression condition, List<Expression> found)
    {
        if (condition is BinaryExpression { Operator: BinaryOperator.And } both)
        {
            Split(both.Left, found);
            Split(both.Right, found);
        }
        else
        {
            found.Add(condition);
        }
    }
}
