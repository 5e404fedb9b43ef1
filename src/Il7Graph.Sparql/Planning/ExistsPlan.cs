using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>Keeps, or marks, the rows whose keys have a match of a pattern. The pattern is run once for many rows, joined with their distinct keys.</summary>
internal sealed record ExistsPlan(PlanNode Input, PlanNode Pattern, TableSlot Slot, ImmutableArray<Variable> Keys, Variable? Mark, bool IsNegated,
    Func<TableSlot, ImmutableArray<Variable>, PlanNode> PatternFor) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Input, Pattern];

    public override string Describe() => $"{(IsNegated ? "not " : "")}exists by {(Keys.IsEmpty ? "nothing" : List(Keys))}";
}
