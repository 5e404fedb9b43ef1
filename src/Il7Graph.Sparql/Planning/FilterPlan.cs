using System.Collections.Immutable;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Planning;

/// <summary>The rows for which all conditions are true.</summary>
internal sealed record FilterPlan(PlanNode Input, ImmutableArray<Expression> Conditions) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Input];

    public override string Describe() => $"filter {string.Join(" && ", Conditions.Select(SExpressionWriter.Write))}";
}
