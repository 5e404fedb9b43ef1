using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>Some columns of the input, in another order; those it does not have are unbound.</summary>
internal sealed class ProjectOperator : BatchOperator
{
    private readonly BatchOperator _input;
    private readonly int[] _columns;
    private readonly uint[] _unbound = new uint[Batch.Capacity];

    public ProjectOperator(QueryContext context, ProjectPlan plan, BatchOperator input)
        : base(context, plan)
    {
        _input = input;
        _columns = [.. plan.Variables.Select(input.Variables.IndexOf)];
        Array.Fill(_unbound, QueryTerms.Unbound);
    }

    protected override Batch? NextBatch() => _input.Next() is { } rows
        ? new Batch([.. _columns.Select(column => column < 0 ? _unbound : rows.Columns[column])]) { Count = rows.Count }
        : null;
}
