using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>LIMIT and OFFSET.</summary>
internal sealed record SlicePlan(PlanNode Input, long Start, long? Length) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Input];

    public override string Describe() => $"slice from {Start}{(Length is { } length ? $", {length} rows" : "")}";
}
