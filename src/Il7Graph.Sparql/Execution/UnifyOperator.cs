using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>Gives one column the value of another where it has none, and drops the rows where the two differ.</summary>
internal sealed class UnifyOperator : BatchOperator
{
    private readonly BatchOperator _input;
    private readonly int[] _columns;
    private readonly int _given;
    private readonly int _target;
    private readonly Batch _batch;

    public UnifyOperator(QueryContext context, UnifyPlan plan, BatchOperator input)
        : base(context, plan)
    {
        _input = input;
        _columns = [.. plan.Variables.Take(plan.Variables.Length - 1).Select(each => input.Variables.IndexOf(each))];
        (_given, _target) = (input.Variables.IndexOf(plan.Given), input.Variables.IndexOf(plan.Target));
        _batch = new Batch(plan.Variables.Length);
    }

    protected override Batch? NextBatch()
    {
        while (_input.Next() is { } rows)
        {
            _batch.Count = 0;
            for (var row = 0; row < rows.Count; row++)
            {
                var given = rows.Columns[_given][row];
                var own = _target < 0 ? QueryTerms.Unbound : rows.Columns[_target][row];
                if (own != QueryTerms.Unbound && own != given) continue;
                for (var column = 0; column < _columns.Length; column++) _batch.Columns[column][_batch.Count] = rows.Columns[_columns[column]][row];
                _batch.Columns[^1][_batch.Count++] = given;
            }
            if (_batch.Count > 0) return _batch;
        }
        return null;
    }
}
