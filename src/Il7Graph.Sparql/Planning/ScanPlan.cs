using System.Collections.Immutable;
using Il7Graph.Rdf.Storage.Quads;

namespace Il7Graph.Sparql.Planning;

/// <summary>The matches of a triple pattern, read from the permutation where they are one run.</summary>
internal sealed record ScanPlan(QuadLeaf Leaf, QuadOrder Scanned, IdBounds Bounds) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [];

    public override string Describe() => $"scan {Leaf} [{Scanned}]{Bounds}";
}
