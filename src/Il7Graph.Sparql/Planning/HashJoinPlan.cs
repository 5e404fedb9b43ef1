using System.Collections.Immutable;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>Joins by a hash table of the right side. Keys are bound on both sides in every row; loose variables are shared, but may be unbound.</summary>
internal sealed record HashJoinPlan(PlanNode Left, PlanNode Right, ImmutableArray<Variable> Keys, ImmutableArray<Variable> Loose, JoinKind Kind, bool IsMinus, ImmutableArray<Expression> Conditions) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Left, Right];

    public override string Describe() => $"{(IsMinus ? "minus" : Kind.ToString().ToLowerInvariant())} hash join on {(Keys.IsEmpty && Loose.IsEmpty ? "nothing" : List(Keys.Concat(Loose)))}";
}
