using System.Numerics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>A sum of numbers, each so many times; without a value as soon as one of the terms is none.</summary>
internal struct ValueSum
{
    private const int Scale = 9;

    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    private NumericValue? _total = NumericValue.FromInteger(0);
    private Int128 _small;
    private bool _hasDecimals;
    private long _count;

    public ValueSum()
    {
    }

    /// <summary>The sum; 0 of nothing.</summary>
    public readonly Term? Total => Sum is { } total ? ValueTerms.Of(total) : null;

    /// <summary>The mean; 0 of nothing (SPARQL 1.1 §18.5.1.4).</summary>
    public readonly Term? Average => Sum is not { } total ? null
        : _count == 0 ? ValueTerms.Of(total)
        : NumericValue.Divide(total, NumericValue.FromInteger(_count)) is { } mean ? ValueTerms.Of(mean) : null;

    private readonly NumericValue? Sum => _small == 0 && !_hasDecimals ? _total
        : _total is { } total ? NumericValue.Add(total, Small) : null;

    private readonly NumericValue Small => _hasDecimals
        ? NumericValue.FromDecimal((BigInteger)_small, Scale)
        : NumericValue.FromInteger((BigInteger)(_small / Powers[Scale]));

    public void Add(ExactNumber number, int times)
    {
        _count += times;
        if (number.IsSmall)
        {
            // No sum of fewer than 2^63 rows leaves 128 bits.
            _small += (Int128)number.Coefficient * times * Powers[Scale - number.Scale];
            _hasDecimals |= number.Value!.Value.Kind == NumericKind.Decimal;
            return;
        }
        if (_total is not { } total) return;
        var summand = number.Value is { } value && times > 1 ? NumericValue.Multiply(value, NumericValue.FromInteger(times)) : number.Value;
        _total = summand is { } all ? NumericValue.Add(total, all) : null;
    }
}
