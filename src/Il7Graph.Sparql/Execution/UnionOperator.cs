using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>The rows of one input, then those of the other; both have the same columns.</summary>
internal sealed class UnionOperator(QueryContext context, UnionPlan plan, BatchOperator left, BatchOperator right) : BatchOperator(context, plan)
{
    private bool _isLeftDone;

    protected override Batch? NextBatch()
    {
        if (!_isLeftDone)
        {
            if (left.Next() is { } batch) return batch;
            _isLeftDone = true;
        }
        return right.Next();
    }
}
