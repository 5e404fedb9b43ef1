using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Ordering;

/// <summary>The rows in order; where only the first are wanted, no more than a few times as many are held.</summary>
/// <remarks>Ties of all keys are settled by the other columns, so the order is the same whatever the plan.</remarks>
internal sealed class SortOperator : BatchOperator
{
    private const int LeastHeld = 4 * Batch.Capacity;

    private readonly SortPlan _plan;
    private readonly BatchOperator _input;
    private readonly RankedColumn[] _keys;
    private readonly Batch _batch;
    private RowTable? _rows;
    private int[] _order = [];
    private int _next;
    private int _end;

    public SortOperator(QueryContext context, SortPlan plan, BatchOperator input)
        : base(context, plan)
    {
        (_plan, _input) = (plan, input);
        _keys =
        [
            .. plan.Keys.Select(key => new RankedColumn(input.Variables.IndexOf(key.Variable), key.IsDescending, byValue: true)),
            .. plan.TieBreakers.Select(variable => new RankedColumn(input.Variables.IndexOf(variable), isDescending: false, byValue: false)),
            .. plan.Keys.Select(key => new RankedColumn(input.Variables.IndexOf(key.Variable), key.IsDescending, byValue: false)),
        ];
        _batch = new Batch(plan.Variables.Length);
    }

    protected override Batch? NextBatch()
    {
        if (_rows is null) Sort();
        if (_next >= _end) return null;
        var count = Math.Min(Batch.Capacity, _end - _next);
        for (var column = 0; column < _batch.Columns.Length; column++)
        {
            var (source, target) = (_rows!.Columns[column], _batch.Columns[column]);
            for (var i = 0; i < count; i++) target[i] = source[_order[_next + i]];
        }
        _batch.Count = count;
        _next += count;
        return _batch;
    }

    private void Sort()
    {
        _rows = new RowTable(Variables, Context.Monitor);
        var most = _plan.Most is { } limit ? (int)Math.Min(limit, int.MaxValue) : int.MaxValue;
        var held = most > int.MaxValue / 8 ? int.MaxValue : Math.Max(LeastHeld, 4 * most);
        while (_input.Next() is { } batch)
        {
            _rows.Add(batch);
            if (_rows.Count >= held) _rows = Prune(most);
        }
        _order = RowSorter.Sort(_rows, _keys, _plan.Keys.Length, Context);
        _end = Math.Min(most, _order.Length);
    }

    /// <summary>The rows that come first so far, in their order.</summary>
    private RowTable Prune(int most)
    {
        var order = RowSorter.Sort(_rows!, _keys, _plan.Keys.Length, Context);
        var kept = new RowTable(Variables, Context.Monitor);
        Span<uint> row = stackalloc uint[Variables.Length];
        for (var i = 0; i < Math.Min(most, order.Length); i++)
        {
            for (var column = 0; column < row.Length; column++) row[column] = _rows!.Columns[column][order[i]];
            kept.Add(row);
        }
        _rows!.Release();
        return kept;
    }
}
