using System.Collections.Immutable;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>COUNT over one triple pattern, in all or by the variable that comes first after the constants in an order: lengths of runs, not
/// rows read.</summary>
internal sealed record CountedRunsPlan(QuadLeaf Leaf, QuadOrder Scanned, Variable? Key) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [];

    public override string Describe() => $"count runs of {Leaf} [{Scanned}]{(Key is null ? "" : $" by {Key}")}";
}
