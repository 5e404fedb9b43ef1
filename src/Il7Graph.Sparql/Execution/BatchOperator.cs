using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>A physical operator: gives its rows batch by batch, as they are asked for. For one thread.</summary>
internal abstract class BatchOperator
{
    private readonly StepProfile? _profile;

    protected BatchOperator(QueryContext context, PlanNode plan)
    {
        Context = context;
        Variables = plan.Variables;
        if (context.Profile is not { } profiles) return;
        if (!profiles.TryGetValue(plan, out _profile)) profiles.Add(plan, _profile = new StepProfile());
    }

    /// <summary>The columns of its batches.</summary>
    public ImmutableArray<Variable> Variables { get; }

    protected QueryContext Context { get; }

    /// <summary>The next rows, at least one; null at the end.</summary>
    public Batch? Next()
    {
        Context.Monitor.Check();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_profile is null) return NextBatch();
        var clock = Context.Options.Clock;
        var start = clock.GetTimestamp();
        var batch = NextBatch();
        _profile.Elapsed += clock.GetElapsedTime(start);
        _profile.Rows += batch?.Count ?? 0;
        return batch;
    }

    /// <summary>Reads all rows into a table.</summary>
    public RowTable ReadAll()
    {
        var table = new RowTable(Variables, Context.Monitor);
        while (Next() is { } batch) table.Add(batch);
        return table;
    }

    protected abstract Batch? NextBatch();
}
