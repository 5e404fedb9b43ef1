namespace Il7Graph;

/// <summary>The pipeline: workspace, compilation, inference, validation, release, one after the other.</summary>
public static class GraphBuild
{
    /// <summary>Reads, checks, compiles and, unless a finding is as bad as <see cref="BuildOptions.FailOn"/>, writes the release.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the output folder is as it was.</exception>
    public static BuildResult Build(
        BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Run(options, progress, release: true, cancellationToken);

    /// <summary>As <see cref="Build"/> up to the release, which is not written.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BuildResult Check(
        BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Run(options, progress, release: false, cancellationToken);

    private static BuildResult Run(
        BuildOptions options, IProgress<BuildProgress>? progress, bool release, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var run = new BuildRun(options, progress, cancellationToken);
        return run.Run(release);
    }
}
