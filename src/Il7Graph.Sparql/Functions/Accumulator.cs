using Il7Graph.Rdf;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Functions;

/// <summary>The running result of a set function over one group (SPARQL 1.1 §18.5.1). DISTINCT is the evaluator's part: it adds each
/// value once.</summary>
/// <remarks>An error of the expression for one solution is an error of SUM, AVG, MIN, MAX and GROUP_CONCAT as a whole; COUNT and
/// SAMPLE pass over it.</remarks>
public abstract class Accumulator
{
    private protected Accumulator()
    {
    }

    /// <summary>The result for what was added so far; null for an error.</summary>
    public abstract Term? Result { get; }

    public static Accumulator Create(AggregateExpression aggregate) => aggregate.Function switch
    {
        AggregateFunction.Count => new CountAccumulator(),
        AggregateFunction.Sum => new SumAccumulator(isAverage: false),
        AggregateFunction.Avg => new SumAccumulator(isAverage: true),
        AggregateFunction.Min => new ExtremeAccumulator(isMaximum: false),
        AggregateFunction.Max => new ExtremeAccumulator(isMaximum: true),
        AggregateFunction.Sample => new SampleAccumulator(),
        AggregateFunction.GroupConcat => new GroupConcatAccumulator(aggregate.Separator ?? " "),
        _ => throw new ArgumentOutOfRangeException(nameof(aggregate)),
    };

    /// <summary>Adds the value of the expression for one solution; for <c>COUNT(*)</c>, any term.</summary>
    /// <param name="value">Null if the expression had an error.</param>
    public abstract void Add(Term? value);
}
