using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>The names of the named graphs.</summary>
internal sealed record GraphNamesPlan(GraphSource Graph) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [];

    public override string Describe() => $"names of graphs {Graph.Variable}";
}
