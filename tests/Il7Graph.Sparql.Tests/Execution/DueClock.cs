namespace Il7Graph.Sparql.Tests.Execution;

/// <summary>A clock that stands still until it has been looked at some times, and then says that an hour has passed: a limit of time is due at
/// a look, whatever the machine does.</summary>
internal sealed class DueClock(long looks, Action? whenDue = null) : TimeProvider
{
    private long _looks;

    /// <summary>How often it was looked at after the time was over.</summary>
    public long LooksAfter => Math.Max(0, _looks - looks);

    public bool IsDue => _looks >= looks;

    public override long TimestampFrequency => 1_000_000;

    public override long GetTimestamp()
    {
        if (++_looks == looks) whenDue?.Invoke();
        return whenDue is null && IsDue ? 3_600 * TimestampFrequency : 0;
    }
}
