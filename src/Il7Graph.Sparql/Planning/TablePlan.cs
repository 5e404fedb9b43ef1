using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>The rows that an operator above has put into a slot.</summary>
internal sealed record TablePlan(TableSlot Slot) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [];

    public override string Describe() => $"the rows at hand, {List(Variables)}";
}
