using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>OPTIONAL whose condition holds a pattern: the rows are numbered, matched, and those whose number is missing added.</summary>
internal sealed record ConditionalJoinPlan(PlanNode Input, PlanNode Matches, TableSlot Slot, Variable Number) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Input, Matches];

    public override string Describe() => "left join by number of row";
}
