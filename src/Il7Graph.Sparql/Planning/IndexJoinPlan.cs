using System.Collections.Immutable;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Planning;

/// <summary>Joins each row with the matches of a triple pattern, found by search in a permutation.</summary>
internal sealed record IndexJoinPlan(PlanNode Left, QuadLeaf Leaf, QuadOrder Searched, int Known, JoinKind Kind, ImmutableArray<Expression> Conditions, bool Gallops) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Left];

    public override string Describe() => $"{Kind.ToString().ToLowerInvariant()} index join {Leaf} [{Searched}/{Known}{(Gallops ? ", in order" : "")}]";
}
