using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>Each row once.</summary>
internal sealed record DistinctPlan(PlanNode Input, bool IsSorted) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Input];

    public override string Describe() => IsSorted ? "distinct, of neighbours" : "distinct";
}
