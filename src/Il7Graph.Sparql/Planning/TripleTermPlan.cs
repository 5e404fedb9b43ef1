using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>Matches the triple terms in a column with a pattern, which may bind further variables.</summary>
internal sealed record TripleTermPlan(PlanNode Input, Variable Whole, TripleTermPattern Pattern) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Input];

    public override string Describe() => $"take {Whole} apart as {Pattern}";
}
