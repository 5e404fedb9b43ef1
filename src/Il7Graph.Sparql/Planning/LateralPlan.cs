using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>Runs a pattern for each row from outside, one after the other, and gives its rows with what it does not bind of that row.</summary>
internal sealed record LateralPlan(TablePlan Outer, PlanNode Pattern, TableSlot Slot) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Outer, Pattern];

    public override string Describe() => $"for each of {List(Outer.Variables)}";
}
