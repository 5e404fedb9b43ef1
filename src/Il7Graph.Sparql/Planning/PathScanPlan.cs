using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>The pairs of nodes that a path connects.</summary>
internal sealed record PathScanPlan(PathLeaf Leaf) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [];

    public override string Describe() => $"path {Leaf}";
}
