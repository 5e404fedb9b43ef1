namespace Il7Graph.Tests.Release;

/// <summary>Tests that change the working folder or the environment run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWideState
{
    public const string Name = "process-wide state";
}
