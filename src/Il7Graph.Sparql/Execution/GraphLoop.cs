using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>Runs a pattern in one named graph after the other, and binds the name.</summary>
internal sealed class GraphLoop : BatchOperator
{
    private readonly GraphLoopPlan _plan;
    private readonly uint[] _name = new uint[Batch.Capacity];
    private readonly uint[] _unbound = new uint[Batch.Capacity];
    private InnerRun? _current;
    private int[] _columns = [];
    private int _next;

    public GraphLoop(QueryContext context, GraphLoopPlan plan)
        : base(context, plan)
    {
        _plan = plan;
        Array.Fill(_unbound, QueryTerms.Unbound);
    }

    protected override Batch? NextBatch()
    {
        while (true)
        {
            if (_current?.Next() is { } rows)
            {
                return new Batch([.. _columns.Select(column => column < 0 ? _unbound : rows.Columns[column]), _name]) { Count = rows.Count };
            }
            _current?.End();
            if (_next == _plan.Names.Length) return null;
            Context.Monitor.Check();
            var name = _plan.Names[_next++];
            _current = new InnerRun(_plan.Pattern(name), Context);
            _columns = [.. Variables.Take(Variables.Length - 1).Select(each => _current.Variables.IndexOf(each))];
            Array.Fill(_name, name);
        }
    }
}
