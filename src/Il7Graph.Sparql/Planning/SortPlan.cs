using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>The rows in order, or only the first of them.</summary>
internal sealed record SortPlan(PlanNode Input, ImmutableArray<SortKey> Keys, ImmutableArray<Variable> TieBreakers, long? Most) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Input];

    public override string Describe() => $"{(Most is { } most ? $"top {most}" : "sort")} by {string.Join(" ", Keys)}";
}
