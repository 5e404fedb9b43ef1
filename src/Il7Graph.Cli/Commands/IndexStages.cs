using Il7Graph.Rdf;

namespace Il7Graph.Cli.Commands;

/// <summary>The stages of building a store in the words of the progress display.</summary>
internal sealed class IndexStages : IProgress<LoadProgress>
{
    private readonly IProgress<BuildProgress> _progress;

    private IndexStages(IProgress<BuildProgress> progress) => _progress = progress;

    public static IndexStages? Of(IProgress<BuildProgress>? progress) => progress is null ? null : new IndexStages(progress);

    public void Report(LoadProgress value)
    {
        var (stage, unit) = value.Stage switch
        {
            LoadStage.Terms => ("sorting terms", "terms"),
            LoadStage.DefaultGraph => ("sorting the default graph in its orders", "rows"),
            _ => ("sorting the named graphs in their orders", "rows"),
        };
        _progress.Report(new BuildProgress(stage, value.Done, value.Total, unit));
    }
}
