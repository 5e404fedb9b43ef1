using System.Collections.Immutable;
using Il7Graph.Sparql.Execution.Values;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>Adds columns with the values of expressions, each of which sees those before. Row by row, so that one BNODE("a") is the same
/// blank node in all expressions of a solution.</summary>
internal sealed class ExtendOperator : BatchOperator
{
    private readonly BatchOperator _input;
    private readonly CompiledExpression[] _values;
    private readonly uint[][] _columns;

    /// <param name="chain">The steps upon the input, the last first.</param>
    public ExtendOperator(QueryContext context, ImmutableArray<ExtendPlan> chain, BatchOperator input)
        : base(context, chain[0])
    {
        _input = input;
        _values = [.. chain.Reverse().Select(step => ExpressionCompiler.Compile(step.Value, context, step.Input.Variables))];
        _columns = [.. _values.Select(_ => new uint[Batch.Capacity])];
    }

    protected override Batch? NextBatch()
    {
        if (_input.Next() is not { } rows) return null;
        var extended = new Batch([.. rows.Columns, .. _columns]) { Count = rows.Count };
        for (var row = 0; row < rows.Count; row++)
        {
            Context.Monitor.Step();
            Context.Functions.NextSolution();
            for (var i = 0; i < _values.Length; i++) _columns[i][row] = _values[i].Id(extended, row);
        }
        return extended;
    }
}
