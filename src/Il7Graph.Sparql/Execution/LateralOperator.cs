using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>Runs a pattern for each row that an operator above has left in a slot.</summary>
internal sealed class LateralOperator(QueryContext context, LateralPlan plan) : BatchOperator(context, plan)
{
    private readonly Batch _batch = new(plan.Variables.Length);
    private InnerRun? _current;
    private RowTable? _single;
    private int _row = -1;

    protected override Batch? NextBatch()
    {
        var outer = Context.Get(plan.Outer.Slot);
        while (true)
        {
            if (_current?.Next() is { } rows)
            {
                Fill(rows, outer);
                return _batch;
            }
            if (++_row >= outer.Count) return null;
            Context.Monitor.Check();
            _current?.End();
            _single?.Release();
            _single = new RowTable(outer.Variables, Context.Monitor);
            _single.Add([.. outer.Columns.Select(column => column[_row])]);
            Context.Put(plan.Slot, _single);
            _current = new InnerRun(plan.Pattern, Context);
        }
    }

    private void Fill(Batch rows, RowTable outer)
    {
        for (var column = 0; column < Variables.Length; column++)
        {
            var target = _batch.Columns[column].AsSpan(0, rows.Count);
            var inner = _current!.Variables.IndexOf(Variables[column]);
            if (inner >= 0) rows[inner].CopyTo(target);
            else target.Fill(outer.Columns[outer.Variables.IndexOf(Variables[column])][_row]);
        }
        _batch.Count = rows.Count;
    }
}
