using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>The rows that an operator above has put into a slot.</summary>
/// <param name="IsSingle">Whether it is always one row.</param>
internal sealed record TablePlan(TableSlot Slot, bool IsSingle = false) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [];

    public override string Describe() => $"the rows at hand, {List(Variables)}";
}
