using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>Runs a pattern in one named graph after the other, and binds the name.</summary>
internal sealed record GraphLoopPlan(Variable Variable, ImmutableArray<uint> Names, Func<uint, PlanNode> Pattern) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [];

    public override string Describe() => $"for each graph {Variable}";
}
