using System.Globalization;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>A sum of terms, each so many times; without a value as soon as one of them is no number.</summary>
internal struct ValueSum
{
    private static readonly Literal Zero = Literal.FromTyped("0", XSD.Integer);

    private Term? _total = Zero;
    private long _count;

    public ValueSum()
    {
    }

    /// <summary>The sum; 0 of nothing.</summary>
    public readonly Term? Total => _total;

    /// <summary>The mean; 0 of nothing (SPARQL 1.1 §18.5.1.4).</summary>
    public readonly Term? Average => _total is null || _count == 0 ? _total : Operators.Arithmetic(BinaryOperator.Divide, _total, Number(_count));

    public void Add(Term? term, int times)
    {
        _count += times;
        if (_total is null) return;
        if (term is not null && times > 1) term = Operators.Arithmetic(BinaryOperator.Multiply, term, Number(times));
        _total = term is null ? null : Operators.Arithmetic(BinaryOperator.Add, _total, term);
    }

    private static Literal Number(long value) => Literal.FromTyped(value.ToString(CultureInfo.InvariantCulture), XSD.Integer);
}
