namespace Il7Graph.Sparql.Execution;

/// <summary>What a step of a plan has done: rows given, and time with all that it stands on.</summary>
internal sealed class StepProfile
{
    public long Rows { get; set; }

    public TimeSpan Elapsed { get; set; }
}
