using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>A run of a plan within the run of another, one of many maybe: what it holds counts until it ends.</summary>
internal sealed class InnerRun
{
    private readonly QueryMonitor _monitor;
    private readonly BatchOperator _root;
    private long _held;

    public InnerRun(PlanNode plan, QueryContext context)
    {
        _monitor = context.Monitor;
        var before = _monitor.Held;
        _root = OperatorFactory.Create(plan, context);
        _held = _monitor.Held - before;
    }

    public ImmutableArray<Variable> Variables => _root.Variables;

    public Batch? Next()
    {
        var before = _monitor.Held;
        var batch = _root.Next();
        _held += _monitor.Held - before;
        return batch;
    }

    /// <summary>Says that nobody asks for more.</summary>
    public void End()
    {
        _monitor.Release(_held);
        _held = 0;
    }
}
