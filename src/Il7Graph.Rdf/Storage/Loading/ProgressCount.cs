namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Adds up what is done of a stage and reports it now and then.</summary>
internal sealed class ProgressCount(IProgress<LoadProgress>? progress, LoadStage stage, long total)
{
    private const long ReportEvery = 1 << 16;

    private long _done;
    private long _reported;

    public void Add(long count)
    {
        _done += count;
        if (_done - _reported < ReportEvery && _done < total) return;
        _reported = _done;
        progress?.Report(new LoadProgress(stage, _done, total));
    }
}
