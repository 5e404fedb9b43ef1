using System.Globalization;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>A sum of numbers, each so many times; without a value as soon as one of the terms is none.</summary>
internal struct ValueSum
{
    private NumericValue? _total = NumericValue.FromInteger(0);
    private long _count;

    public ValueSum()
    {
    }

    /// <summary>The sum; 0 of nothing.</summary>
    public readonly Term? Total => _total is { } total ? LiteralOf(total) : null;

    /// <summary>The mean; 0 of nothing (SPARQL 1.1 §18.5.1.4).</summary>
    public readonly Term? Average => _total is not { } total ? null
        : _count == 0 ? LiteralOf(total)
        : Operators.Arithmetic(BinaryOperator.Divide, LiteralOf(total), Literal.FromTyped(_count.ToString(CultureInfo.InvariantCulture), XSD.Integer));

    public void Add(NumericValue? number, int times)
    {
        _count += times;
        if (_total is not { } total) return;
        if (number is { } value && times > 1) number = NumericValue.Multiply(value, NumericValue.FromInteger(times));
        _total = number is { } summand ? NumericValue.Add(total, summand) : null;
    }

    private static Literal LiteralOf(NumericValue value) => Literal.FromTyped(value.ToString(), value.Kind switch
    {
        NumericKind.Integer => XSD.Integer,
        NumericKind.Decimal => XSD.Decimal,
        NumericKind.Float => XSD.Float,
        _ => XSD.Double,
    });
}
