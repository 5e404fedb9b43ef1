using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Sparql.Functions;

/// <summary>SUM, and AVG, which is the sum divided by the count. Both are the integer 0 for no values, and an error if one of them is no number.</summary>
internal sealed class SumAccumulator(bool isAverage) : Accumulator
{
    private NumericValue? _sum = NumericValue.FromInteger(0);
    private long _count;

    public override Term? Result => ValueTerms.Of(
        isAverage && _count > 0 && _sum is { } sum ? NumericValue.Divide(sum, NumericValue.FromInteger(_count)) : _sum);

    public override void Add(Term? value)
    {
        _count++;
        _sum = _sum is { } sum && TermValues.TryNumber(value, out var number) ? NumericValue.Add(sum, number) : null;
    }
}
