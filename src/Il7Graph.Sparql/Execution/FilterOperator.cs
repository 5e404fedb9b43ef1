using System.Collections.Immutable;
using Il7Graph.Sparql.Execution.Values;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>The rows for which all conditions are true.</summary>
internal sealed class FilterOperator(QueryContext context, FilterPlan plan, BatchOperator input) : BatchOperator(context, plan)
{
    private readonly ImmutableArray<CompiledExpression> _conditions =
        [.. plan.Conditions.Select(each => ExpressionCompiler.Compile(each, context, input.Variables, plan.Input.Order.FirstOrDefault()))];

    private readonly Batch _batch = new(plan.Variables.Length);
    private readonly int[] _kept = new int[Batch.Capacity];

    protected override Batch? NextBatch()
    {
        while (input.Next() is { } rows)
        {
            var count = rows.Count;
            for (var i = 0; i < count; i++) _kept[i] = i;
            foreach (var condition in _conditions)
            {
                var kept = 0;
                for (var i = 0; i < count; i++)
                {
                    Context.Monitor.Step();
                    if (condition.Test(rows, _kept[i]) == Truth.True) _kept[kept++] = _kept[i];
                }
                count = kept;
            }
            if (count == rows.Count) return rows;
            if (count == 0) continue;
            for (var column = 0; column < _batch.Columns.Length; column++)
            {
                var (source, target) = (rows.Columns[column], _batch.Columns[column]);
                for (var i = 0; i < count; i++) target[i] = source[_kept[i]];
            }
            _batch.Count = count;
            return _batch;
        }
        return null;
    }
}
