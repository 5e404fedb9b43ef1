using System.Collections.Immutable;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>A row for each group of rows with the same keys.</summary>
internal sealed record GroupPlan(PlanNode Input, ImmutableArray<Variable> Keys, ImmutableArray<Aggregation> Aggregates) : PlanNode
{
    public override ImmutableArray<PlanNode> Inputs => [Input];

    public override string Describe() => $"group by {(Keys.IsEmpty ? "nothing" : List(Keys))}: {string.Join(", ", Aggregates.Select(each => SExpressionWriter.Write(each.Aggregate)))}";
}
