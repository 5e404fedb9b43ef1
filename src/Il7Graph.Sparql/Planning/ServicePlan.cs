using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>Asks another endpoint, for the rows at hand in batches or for all it has.</summary>
internal sealed record ServicePlan(PlanNode? Left, Algebra.Service Call, ImmutableArray<Variable> Shared, bool IsOptional) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => Left is null ? [] : [Left];

    public override string Describe() => $"service {Call.Name}{(Left is null ? "" : $" for each {List(Shared)}")}";
}
