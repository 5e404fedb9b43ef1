using System.Collections;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Joins;

/// <summary>A left join by number of row: numbers the rows of the input, runs the plan that matches them, and adds the rows whose number has
/// not come back.</summary>
internal sealed class NumberedLeftJoin : BatchOperator
{
    private readonly ConditionalJoinPlan _plan;
    private readonly BatchOperator _input;
    private readonly Batch _batch;
    private BatchOperator? _matches;
    private RowTable? _rows;
    private BitArray _matched = new(0);
    private readonly int[] _own;
    private int[] _columns = [];
    private int _number;
    private int _next;

    public NumberedLeftJoin(QueryContext context, ConditionalJoinPlan plan, BatchOperator input)
        : base(context, plan)
    {
        (_plan, _input) = (plan, input);
        _batch = new Batch(plan.Variables.Length);
        _own = [.. plan.Variables.Select(each => input.Variables.IndexOf(each))];
    }

    protected override Batch? NextBatch()
    {
        if (_rows is null) Start();
        if (_matches is not null)
        {
            if (_matches.Next() is { } rows) return Matched(rows);
            _matches = null;
        }
        _batch.Count = 0;
        for (; _next < _rows!.Count && _batch.Count < Batch.Capacity; _next++)
        {
            Context.Monitor.Step();
            if (_matched[_next]) continue;
            for (var column = 0; column < _batch.Columns.Length; column++)
            {
                _batch.Columns[column][_batch.Count] = _own[column] >= 0 ? _rows.Columns[_own[column]][_next] : QueryTerms.Unbound;
            }
            _batch.Count++;
        }
        return _batch.Count == 0 ? null : _batch;
    }

    private void Start()
    {
        _rows = new RowTable(_input.Variables.Add(_plan.Number), Context.Monitor);
        var numbers = new uint[Batch.Capacity];
        while (_input.Next() is { } batch)
        {
            for (var row = 0; row < batch.Count; row++) numbers[row] = (uint)(_rows.Count + row);
            _rows.Add(new Batch([.. batch.Columns, numbers]) { Count = batch.Count });
        }
        _matched = new BitArray(_rows.Count);
        Context.Put(_plan.Slot, _rows);
        if (_rows.Count == 0) return;
        _matches = OperatorFactory.Create(_plan.Matches, Context);
        _columns = [.. Variables.Select(_matches.Variables.IndexOf)];
        _number = _matches.Variables.IndexOf(_plan.Number);
    }

    private Batch Matched(Batch rows)
    {
        for (var row = 0; row < rows.Count; row++) _matched[(int)rows.Columns[_number][row]] = true;
        for (var column = 0; column < _columns.Length; column++) rows[_columns[column]].CopyTo(_batch.Columns[column]);
        _batch.Count = rows.Count;
        return _batch;
    }
}
