using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Functions;

/// <summary>Arithmetic with dates, times and durations (XPath and XQuery Functions and Operators 3.1 §8.4, §9.6, §9.7). A time without time
/// zone is taken for UTC where two are subtracted.</summary>
internal static class TemporalArithmetic
{
    public static Term? Apply(BinaryOperator op, Term left, Term right)
    {
        if (TermValues.TryTemporal(left, out var time))
        {
            if (op == BinaryOperator.Subtract && TermValues.TryTemporal(right, out var other))
            {
                return TemporalValue.Subtract(time, other) is { } difference ? ValueTerms.Of(difference) : null;
            }
            return op is BinaryOperator.Add or BinaryOperator.Subtract && TermValues.TryDuration(right, out var step)
                && TemporalValue.Add(time, op == BinaryOperator.Add ? step : -step) is { } moved
                ? ValueTerms.Of(moved)
                : null;
        }
        return null;
    }
}
