namespace Il7Graph.Formats.Tests;

/// <summary>The tests that look at the memory of the whole process: no other test may run beside them.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
