using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>Each row once, where it comes first.</summary>
internal sealed class DistinctOperator : BatchOperator
{
    private readonly BatchOperator _input;
    private readonly RowSet? _seen;
    private readonly Batch _batch;
    private readonly uint[] _last;
    private bool _hasLast;

    public DistinctOperator(QueryContext context, DistinctPlan plan, BatchOperator input)
        : base(context, plan)
    {
        _input = input;
        _seen = plan.IsSorted ? null : new RowSet(plan.Variables, context.Monitor);
        _batch = new Batch(plan.Variables.Length);
        _last = new uint[plan.Variables.Length];
    }

    protected override Batch? NextBatch()
    {
        Span<uint> ids = stackalloc uint[_last.Length];
        while (_input.Next() is { } rows)
        {
            var kept = 0;
            for (var row = 0; row < rows.Count; row++)
            {
                for (var i = 0; i < ids.Length; i++) ids[i] = rows.Columns[i][row];
                if (!IsNew(ids)) continue;
                for (var i = 0; i < ids.Length; i++) _batch.Columns[i][kept] = ids[i];
                kept++;
            }
            if (kept == 0) continue;
            _batch.Count = kept;
            return _batch;
        }
        return null;
    }

    private bool IsNew(ReadOnlySpan<uint> row)
    {
        if (_seen is not null) return _seen.TryAdd(row);
        if (_hasLast && row.SequenceEqual(_last)) return false;
        row.CopyTo(_last);
        return _hasLast = true;
    }
}
