using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>Some columns, in another order; one that the input does not have is unbound.</summary>
internal sealed record ProjectPlan(PlanNode Input) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Input];

    public override string Describe() => $"project {List(Variables)}";
}
