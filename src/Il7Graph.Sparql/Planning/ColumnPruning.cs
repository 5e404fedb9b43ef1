using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Il7Graph.Sparql.Functions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Rewriting;

namespace Il7Graph.Sparql.Planning;

/// <summary>Takes the columns out of a plan that nothing above reads, so that no operator carries them.</summary>
internal static class ColumnPruning
{
    /// <summary>A plan with the same rows that keeps its columns; those below it go where they can.</summary>
    public static PlanNode Of(PlanNode plan) => Of(plan, plan.Variables);

    /// <param name="needed">The columns that are read; the plan may keep others.</param>
    private static PlanNode Of(PlanNode plan, IEnumerable<Variable> needed)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var wanted = needed.ToHashSet();
        switch (plan)
        {
            case ScanPlan scan:
                // A variable that stands twice is compared with itself.
                return scan.Leaf.HasRepeatedVariable || !scan.Leaf.Graph.Names.IsDefault ? scan : scan with { Variables = Kept(scan, wanted) };
            case IndexJoinPlan join:
                wanted.UnionWith(ExpressionVariables.Of(join.Conditions));
                return join with
                {
                    Left = Of(join.Left, wanted.Concat(join.Leaf.Variables)),
                    Variables = Kept(join, wanted),
                };
            case HashJoinPlan join:
                wanted.UnionWith(ExpressionVariables.Of(join.Conditions));
                var shared = wanted.Concat(join.Keys).Concat(join.Loose).ToList();
                return join with { Left = Of(join.Left, shared), Right = Of(join.Right, shared), Variables = Kept(join, wanted) };
            case FilterPlan filter:
                return Over(filter, Of(filter.Input, wanted.Concat(ExpressionVariables.Of(filter.Conditions))));
            case ExtendPlan extend when !wanted.Contains(extend.Variable) && BuiltIns.IsDeterministic(extend.Value):
                return Of(extend.Input, wanted);
            case ExtendPlan extend:
                var input = Of(extend.Input, wanted.Concat(ExpressionVariables.Of(extend.Value)));
                return extend with { Input = input, Variables = input.Variables.Add(extend.Variable) };
            case ProjectPlan project:
                return project with { Input = Of(project.Input, Kept(project, wanted)), Variables = Kept(project, wanted) };
            case DistinctPlan distinct:
                return distinct with { Input = Of(distinct.Input, distinct.Variables) };
            case SlicePlan slice:
                return Over(slice, Of(slice.Input, wanted));
            case SortPlan sort:
                return Over(sort, Of(sort.Input, wanted.Concat(sort.Keys.Select(key => key.Variable)).Concat(sort.TieBreakers)));
            case GroupPlan group:
                var read = group.Aggregates.Any(each => each.Aggregate is { Argument: null, IsDistinct: true })
                    ? group.Input.Variables
                    : group.Keys.Concat(ExpressionVariables.Of(group.Aggregates.Select(each => each.Aggregate)));
                return group with { Input = Of(group.Input, read) };
            case UnionPlan union:
                var kept = Kept(union, wanted);
                return union with { Left = PlanFactory.Project(Of(union.Left, kept), kept), Right = PlanFactory.Project(Of(union.Right, kept), kept), Variables = kept };
            case ExistsPlan exists:
                input = Of(exists.Input, wanted.Concat(exists.Keys));
                return exists with
                {
                    Input = input,
                    Pattern = Of(exists.Pattern),
                    Variables = exists.Mark is { } mark ? input.Variables.Add(mark) : input.Variables,
                };
            case ConditionalJoinPlan join:
                return join with { Input = Of(join.Input), Matches = Of(join.Matches) };
            case PathJoinPlan join:
                return join with { Left = Of(join.Left, wanted.Concat(join.Leaf.Variables)), Variables = Kept(join, wanted.Concat(join.Leaf.Variables)) };
            case UnifyPlan unify:
                return unify with { Input = Of(unify.Input) };
            case TripleTermPlan triple:
                return triple with { Input = Of(triple.Input) };
            case ServicePlan { Left: { } left } service:
                return service with { Left = Of(left) };
            default:
                return plan;
        }
    }

    /// <summary>An operator that passes rows on as they are.</summary>
    private static PlanNode Over(PlanNode plan, PlanNode input) => plan switch
    {
        FilterPlan filter => filter with { Input = input, Variables = input.Variables },
        SlicePlan slice => slice with { Input = input, Variables = input.Variables },
        SortPlan sort => sort with { Input = input, Variables = input.Variables },
        _ => throw new InvalidOperationException("the operator makes rows of its own"),
    };

    private static ImmutableArray<Variable> Kept(PlanNode plan, IEnumerable<Variable> wanted) => [.. plan.Variables.Where(wanted.Contains)];
}
