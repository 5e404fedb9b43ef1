using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Scans;

/// <summary>The rows that a query writes out.</summary>
internal sealed class ValuesScan(QueryContext context, ValuesPlan plan) : BatchOperator(context, plan)
{
    private readonly Batch _batch = new(plan.Variables.Length);
    private int _next;

    protected override Batch? NextBatch()
    {
        if (_next >= plan.Terms.Length) return null;
        var count = Math.Min(Batch.Capacity, plan.Terms.Length - _next);
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < _batch.Columns.Length; column++) _batch.Columns[column][row] = Context.Terms.Intern(plan.Terms[_next + row][column]);
        }
        _batch.Count = count;
        _next += count;
        return _batch;
    }
}
