using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Rdf.Storage.Terms;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>A comparison of a variable with a number as bounds of ids. The terms of the numeric class are in the order of their values, NaN
/// last.</summary>
internal static class ValueBounds
{
    /// <returns>Null if the condition is none that bounds ids.</returns>
    public static (Variable Variable, IdBounds Bounds)? Of(Expression condition, TermTable terms)
    {
        if (condition is not BinaryExpression binary) return null;
        return (binary.Left, binary.Right) switch
        {
            (VariableExpression variable, TermExpression { Term: Literal number }) => Of(variable.Variable, binary.Operator, number, terms),
            (TermExpression { Term: Literal number }, VariableExpression variable) => Of(variable.Variable, Mirrored(binary.Operator), number, terms),
            _ => null,
        };
    }

    private static (Variable Variable, IdBounds Bounds)? Of(Variable variable, BinaryOperator @operator, Literal literal, TermTable terms)
    {
        if (LiteralValue.Of(literal).Value is not NumericValue number || number.IsNaN) return null;
        var range = terms.Range(TermClass.Numeric);
        var end = End(terms, range);
        var (from, to) = (First(terms, range.Start, end, number, orEqual: true), First(terms, range.Start, end, number, orEqual: false));
        IdBounds? bounds = @operator switch
        {
            BinaryOperator.Less => new IdBounds(range.Start, from),
            BinaryOperator.LessOrEqual => new IdBounds(range.Start, to),
            BinaryOperator.Greater => new IdBounds(to, end),
            BinaryOperator.GreaterOrEqual => new IdBounds(from, end),
            BinaryOperator.Equal => new IdBounds(from, to),
            _ => null,
        };
        return bounds is { } found ? (variable, found) : null;
    }

    /// <summary>Where NaN begins, which no comparison lets through.</summary>
    private static uint End(TermTable terms, IdRange range)
    {
        var end = range.End;
        while (end > range.Start && double.IsNaN(terms.Number(end - 1))) end--;
        return end;
    }

    /// <summary>The first number that is at least (or above) a value.</summary>
    private static uint First(TermTable terms, uint low, uint high, NumericValue value, bool orEqual)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var order = Compare(terms, middle, value);
            if (order < 0 || (order == 0 && !orEqual)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int Compare(TermTable terms, uint id, NumericValue value)
    {
        var order = terms.Number(id).CompareTo(value.ToDouble());
        return order != 0 ? order : ((NumericValue)LiteralValue.Of((Literal)terms.Decode(id)).Value!).CompareTo(value);
    }

    private static BinaryOperator Mirrored(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => @operator,
    };
}
