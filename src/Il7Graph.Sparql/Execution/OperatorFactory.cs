using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Il7Graph.Sparql.Execution.Grouping;
using Il7Graph.Sparql.Execution.Joins;
using Il7Graph.Sparql.Execution.Ordering;
using Il7Graph.Sparql.Execution.Paths;
using Il7Graph.Sparql.Execution.Scans;
using Il7Graph.Sparql.Execution.Services;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>Plans to operators.</summary>
internal static class OperatorFactory
{
    public static BatchOperator Create(PlanNode plan, QueryContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // Its batch; a query of many steps and columns has many.
        context.Monitor.Hold((long)plan.Variables.Length * Batch.Capacity * sizeof(uint));
        BatchOperator Input(PlanNode input) => Create(input, context);
        return plan switch
        {
            ScanPlan scan => new PermutationScan(context, scan),
            IndexJoinPlan join => new IndexJoin(context, join, Input(join.Left)),
            HashJoinPlan join => new HashJoin(context, join, Input(join.Left), Input(join.Right)),
            FilterPlan filter => new FilterOperator(context, filter, Input(filter.Input)),
            ExtendPlan extend => Extend(extend, context),
            ProjectPlan project => new ProjectOperator(context, project, Input(project.Input)),
            DistinctPlan distinct => new DistinctOperator(context, distinct, Input(distinct.Input)),
            SlicePlan slice => new SliceOperator(context, slice, Input(slice.Input)),
            SortPlan sort => new SortOperator(context, sort, Input(sort.Input)),
            GroupPlan group => new GroupOperator(context, group, Input(group.Input)),
            CountedRunsPlan runs => new CountedRuns(context, runs),
            UnionPlan union => new UnionOperator(context, union, Input(union.Left), Input(union.Right)),
            ValuesPlan values => new ValuesScan(context, values),
            TablePlan table => new TableScan(context, table),
            ExistsPlan exists => new ExistsJoin(context, exists, Input(exists.Input)),
            LateralPlan lateral => new LateralOperator(context, lateral),
            ConditionalJoinPlan join => new NumberedLeftJoin(context, join, Input(join.Input)),
            PathScanPlan path => new PathScan(context, path),
            PathJoinPlan path => new PathJoin(context, path, Input(path.Left)),
            GraphNamesPlan names => new GraphNamesScan(context, names),
            GraphLoopPlan loop => new GraphLoop(context, loop),
            UnifyPlan unify => new UnifyOperator(context, unify, Input(unify.Input)),
            TripleTermPlan triple => new TripleTermOperator(context, triple, Input(triple.Input)),
            ServicePlan service => new ServiceOperator(context, service, service.Left is null ? null : Input(service.Left)),
            EmptyPlan empty => new EmptyScan(context, empty),
            _ => throw new InvalidOperationException("the set of plans is closed"),
        };
    }

    private static ExtendOperator Extend(ExtendPlan last, QueryContext context)
    {
        var chain = ImmutableArray.CreateBuilder<ExtendPlan>();
        PlanNode input = last;
        for (; input is ExtendPlan extend; input = extend.Input) chain.Add(extend);
        return new ExtendOperator(context, chain.ToImmutable(), Create(input, context));
    }
}
