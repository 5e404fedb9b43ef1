using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>Joins each row with the nodes that a path reaches from one of its columns.</summary>
internal sealed record PathJoinPlan(PlanNode Left, PathLeaf Leaf, bool IsForward) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Left];

    public override string Describe() => $"path join {Leaf} {(IsForward ? "forward" : "backward")}";
}
