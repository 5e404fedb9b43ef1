using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Scans;

/// <summary>Reads the rows that an operator above has left in a slot.</summary>
internal sealed class TableScan(QueryContext context, TablePlan plan) : BatchOperator(context, plan)
{
    private readonly Batch _batch = new(plan.Variables.Length);
    private int _next;

    protected override Batch? NextBatch()
    {
        var table = Context.Get(plan.Slot);
        if (_next >= table.Count) return null;
        var count = Math.Min(Batch.Capacity, table.Count - _next);
        for (var column = 0; column < _batch.Columns.Length; column++)
        {
            table[table.Variables.IndexOf(Variables[column])].Slice(_next, count).CopyTo(_batch.Columns[column]);
        }
        _batch.Count = count;
        _next += count;
        return _batch;
    }
}
