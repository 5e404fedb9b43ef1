using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>Reads all rows, and gives one for each group, in the order in which the groups came.</summary>
internal sealed class GroupOperator : BatchOperator
{
    private readonly GroupPlan _plan;
    private readonly BatchOperator _input;
    private readonly int[] _keyColumns;
    private readonly GroupState[] _states;
    private readonly RowSet _groups;
    private readonly Batch _batch;
    private bool _isRead;
    private int _next;

    public GroupOperator(QueryContext context, GroupPlan plan, BatchOperator input)
        : base(context, plan)
    {
        (_plan, _input) = (plan, input);
        _keyColumns = [.. plan.Keys.Select(input.Variables.IndexOf)];
        _states = [.. plan.Aggregates.Select(each => GroupState.Create(each.Aggregate, input.Variables, context))];
        _groups = new RowSet(plan.Keys, context.Monitor);
        _batch = new Batch(plan.Variables.Length);
    }

    protected override Batch? NextBatch()
    {
        if (!_isRead) Read();
        if (_next >= _groups.Rows.Count) return null;
        var count = Math.Min(Batch.Capacity, _groups.Rows.Count - _next);
        for (var column = 0; column < _keyColumns.Length; column++) _groups.Rows[column].Slice(_next, count).CopyTo(_batch.Columns[column]);
        for (var i = 0; i < _states.Length; i++)
        {
            var target = _batch.Columns[_keyColumns.Length + i];
            for (var row = 0; row < count; row++)
            {
                Context.Monitor.Step();
                target[row] = _states[i].ResultOf(_next + row);
            }
        }
        _batch.Count = count;
        _next += count;
        return _batch;
    }

    private void Read()
    {
        _isRead = true;
        var groups = new int[Batch.Capacity];
        Span<uint> key = stackalloc uint[_keyColumns.Length];
        Span<uint> last = stackalloc uint[_keyColumns.Length];
        var lastGroup = -1;
        if (_plan.Keys.IsEmpty) _groups.Add(key);
        while (_input.Next() is { } rows)
        {
            if (!_plan.Keys.IsEmpty)
            {
                for (var row = 0; row < rows.Count; row++)
                {
                    for (var i = 0; i < key.Length; i++) key[i] = _keyColumns[i] < 0 ? QueryTerms.Unbound : rows.Columns[_keyColumns[i]][row];
                    // Rows of one group often come one after the other.
                    if (lastGroup < 0 || !key.SequenceEqual(last))
                    {
                        lastGroup = _groups.Add(key);
                        key.CopyTo(last);
                    }
                    groups[row] = lastGroup;
                }
            }
            foreach (var state in _states) state.Add(rows, groups.AsSpan(0, rows.Count), _groups.Rows.Count);
        }
        foreach (var state in _states) state.Complete(_groups.Rows.Count);
    }
}
