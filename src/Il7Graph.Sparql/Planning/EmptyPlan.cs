using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>No rows.</summary>
internal sealed record EmptyPlan(string Reason) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [];

    public override string Describe() => $"nothing: {Reason}";
}
