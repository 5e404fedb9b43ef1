using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>Gives one variable the value of another where it has none, and drops rows where it has a different one.</summary>
internal sealed record UnifyPlan(PlanNode Input, Variable Given, Variable Target) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Input];

    public override string Describe() => $"{Target} is the graph";
}
