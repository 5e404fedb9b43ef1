using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>Passes over some rows, and stops after some more.</summary>
internal sealed class SliceOperator(QueryContext context, SlicePlan plan, BatchOperator input) : BatchOperator(context, plan)
{
    private readonly Batch _batch = new(plan.Variables.Length);
    private long _skipped;
    private long _given;

    protected override Batch? NextBatch()
    {
        var most = plan.Length ?? long.MaxValue;
        while (_given < most && input.Next() is { } rows)
        {
            var start = (int)Math.Min(rows.Count, plan.Start - _skipped);
            _skipped += start;
            var count = (int)Math.Min(rows.Count - start, most - _given);
            if (count == 0) continue;
            _given += count;
            if (start == 0 && count == rows.Count) return rows;
            for (var column = 0; column < _batch.Columns.Length; column++) rows.Columns[column].AsSpan(start, count).CopyTo(_batch.Columns[column]);
            _batch.Count = count;
            return _batch;
        }
        return null;
    }
}
