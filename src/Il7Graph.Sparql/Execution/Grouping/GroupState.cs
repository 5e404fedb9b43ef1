using System.Collections.Immutable;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>One aggregate over all groups.</summary>
internal abstract class GroupState(QueryContext context)
{
    protected QueryContext Context { get; } = context;

    /// <summary>Takes rows.</summary>
    /// <param name="groups">The group of each row.</param>
    /// <param name="groupCount">How many groups there are by now.</param>
    public abstract void Add(Batch rows, ReadOnlySpan<int> groups, int groupCount);

    /// <summary>Says that all rows have come.</summary>
    public virtual void Complete(int groupCount)
    {
    }

    /// <summary>The id of a group's result; unbound for an error.</summary>
    public abstract uint ResultOf(int group);

    public static GroupState Create(AggregateExpression aggregate, ImmutableArray<Variable> columns, QueryContext context)
    {
        if (aggregate.Argument is null)
        {
            return aggregate.IsDistinct ? new DistinctRowCounts(context, columns) : new Counts(context, null);
        }
        var column = columns.IndexOf(((VariableExpression)aggregate.Argument).Variable);
        return (aggregate.Function, aggregate.IsDistinct) switch
        {
            (AggregateFunction.Count, false) => new Counts(context, column),
            (AggregateFunction.Count, true) => new DistinctCounts(context, column),
            (AggregateFunction.Min or AggregateFunction.Max, _) => new Extremes(context, column, aggregate.Function == AggregateFunction.Max),
            (AggregateFunction.Sum or AggregateFunction.Avg, _) => new Sums(context, column, aggregate),
            _ => new Accumulations(context, column, aggregate),
        };
    }

    protected static uint IdAt(Batch rows, int column, int row) => column < 0 ? QueryTerms.Unbound : rows.Columns[column][row];

    protected uint Number(long value) => Context.Terms.Intern(Functions.ValueTerms.Of(value));
}
