using System.Globalization;

namespace Il7Graph.Sparql.Execution;

/// <summary>Stops a query that takes too long or too much, or that nobody wants any more. Each operator looks at it once a batch, and long work
/// within a batch every some thousand steps.</summary>
internal sealed class QueryMonitor(QueryOptions options, CancellationToken cancellation)
{
    private const int StepsBetweenLooks = 1 << 12;

    private readonly long _start = options.Clock.GetTimestamp();
    private long _kept;
    private int _steps;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The bytes that operators hold.</summary>
    public long Held { get; private set; }

    /// <exception cref="OperationCanceledException">Whoever started the query has cancelled it.</exception>
    /// <exception cref="QueryStoppedException">The time is over.</exception>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (options.Timeout is { } timeout && options.Clock.GetElapsedTime(_start) > timeout) throw OutOfTime();
    }

    /// <summary>Says that the time is over.</summary>
    public QueryStoppedException OutOfTime() => new(QueryLimit.Time, string.Create(
        CultureInfo.InvariantCulture, $"the query was stopped after {options.Timeout.GetValueOrDefault().TotalSeconds:0.###} s, which is its limit"));

    /// <summary>Counts a small step; checks now and then.</summary>
    public void Step()
    {
        if (++_steps < StepsBetweenLooks) return;
        _steps = 0;
        Check();
    }

    /// <summary>Counts many small steps at once.</summary>
    public void Step(int count)
    {
        _steps += count - 1;
        Step();
    }

    /// <summary>A token that is cancelled when the run is, and when its time is over: for work that cannot look here.</summary>
    public CancellationTokenSource Deadline()
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.Timeout is not { } timeout) return source;
        var left = timeout - options.Clock.GetElapsedTime(_start);
        if (left <= TimeSpan.Zero) source.Cancel();
        else if (left.TotalMilliseconds < int.MaxValue) source.CancelAfter(left);
        return source;
    }

    /// <summary>Counts memory that an operator is about to hold.</summary>
    /// <exception cref="QueryStoppedException">It would be more than the query may hold.</exception>
    public void Hold(long bytes)
    {
        Held += bytes;
        if (options.MemoryLimit is { } limit && Held + _kept > limit)
        {
            throw new QueryStoppedException(QueryLimit.Memory, string.Create(
                CultureInfo.InvariantCulture, $"the query was stopped: it needs more than {limit / 1_000_000.0:0.#} MB, which is its limit"));
        }
    }

    /// <summary>Counts memory that the query will hold to its end, whatever becomes of the operator.</summary>
    /// <exception cref="QueryStoppedException">It would be more than the query may hold.</exception>
    public void Keep(long bytes)
    {
        _kept += bytes;
        Hold(0);
    }

    /// <summary>Counts memory that an operator holds no longer.</summary>
    public void Release(long bytes) => Held -= bytes;
}
