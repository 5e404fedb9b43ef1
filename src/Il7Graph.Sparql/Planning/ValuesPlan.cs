using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>Rows written in the query.</summary>
internal sealed record ValuesPlan(ImmutableArray<ImmutableArray<Rdf.Term?>> Terms) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [];

    public override string Describe() => $"values, {Terms.Length} rows";
}
