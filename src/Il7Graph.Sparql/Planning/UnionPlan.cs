using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>The rows of one input, then those of the other.</summary>
internal sealed record UnionPlan(PlanNode Left, PlanNode Right) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Left, Right];

    public override string Describe() => "union";
}
