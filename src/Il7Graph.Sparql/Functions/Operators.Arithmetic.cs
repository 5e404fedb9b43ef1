using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Functions;

public static partial class Operators
{
    /// <summary><c>+ - * /</c> on numbers (XPath and XQuery Functions and Operators 3.1 §4.2), and on dates, times and durations (§8.4, §9.6,
    /// §9.7).</summary>
    /// <returns>Null for types without that operation, for a division of integers or decimals by zero, and beyond what is computed with.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="op"/> is none of the four.</exception>
    public static Term? Arithmetic(BinaryOperator op, Term left, Term right)
    {
        if (op is < BinaryOperator.Add or > BinaryOperator.Divide) throw new ArgumentOutOfRangeException(nameof(op));
        if (TermValues.TryNumber(left, out var x) && TermValues.TryNumber(right, out var y))
        {
            return ValueTerms.Of(op switch
            {
                BinaryOperator.Add => NumericValue.Add(x, y),
                BinaryOperator.Subtract => NumericValue.Subtract(x, y),
                BinaryOperator.Multiply => NumericValue.Multiply(x, y),
                _ => NumericValue.Divide(x, y),
            });
        }
        return TemporalArithmetic.Apply(op, left, right);
    }

    /// <summary>Unary <c>-</c>, of numbers only.</summary>
    public static Term? Negate(Term operand) => TermValues.TryNumber(operand, out var number) ? ValueTerms.Of(-number) : null;

    /// <summary>Unary <c>+</c>, of numbers only. A derived type becomes its numeric type.</summary>
    public static Term? Plus(Term operand) => TermValues.TryNumber(operand, out var number) ? ValueTerms.Of(number) : null;
}
