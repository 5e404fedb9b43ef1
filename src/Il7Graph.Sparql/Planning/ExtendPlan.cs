using System.Collections.Immutable;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>Adds a column.</summary>
internal sealed record ExtendPlan(PlanNode Input, Variable Variable, Expression Value) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Input];

    public override string Describe() => $"bind {Variable} := {SExpressionWriter.Write(Value)}";
}
