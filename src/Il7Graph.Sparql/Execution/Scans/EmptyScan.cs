using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Scans;

/// <summary>No rows.</summary>
internal sealed class EmptyScan(QueryContext context, EmptyPlan plan) : BatchOperator(context, plan)
{
    protected override Batch? NextBatch() => null;
}
