#pragma warning disable RS0030 // I/O lives here
namespace Il7Graph.Rdf.Storage;

/// <summary>Sorts any number of byte records in bounded memory: holds up to a limit, then puts sorted runs on disk and merges them
/// when read. Each distinct record comes out once. Small inputs never touch the disk. Not thread-safe.</summary>
/// <param name="memory">How many bytes of records to hold.</param>
/// <param name="temporaryDirectory">Where the runs go; null is the system's temporary folder.</param>
public sealed class ExternalSorter(long memory, string? temporaryDirectory = null) : IDisposable
{
    /// <summary>So many runs are merged into one, so that neither open files nor their buffers grow with the input.</summary>
    private const int RunsToMerge = 64;

    private readonly RecordArena _arena = new();
    private readonly List<List<RunFile>> _levels = [];
    private bool _sorted;

    /// <summary>How many records were added, repeated ones included.</summary>
    public long Count { get; private set; }

    /// <summary>How many sorted runs are on disk.</summary>
    public int RunsOnDisk => _levels.Sum(level => level.Count);

    /// <exception cref="InvalidOperationException">The sorter has been read.</exception>
    public void Add(ReadOnlySpan<byte> record)
    {
        if (_sorted) throw new InvalidOperationException("nothing can be added after the first reading");
        _arena.Add(record);
        Count++;
        if (_arena.Bytes >= memory) Spill();
    }

    /// <summary>The distinct records in ascending order. May be called again when the last cursor is done with.</summary>
    public RecordCursor Read()
    {
        if (!_sorted) _arena.Sort();
        _sorted = true;
        return RunsOnDisk == 0
            ? new HeldRecords(_arena)
            : new MergedRecords([.. _levels.SelectMany(level => level).Select(run => run.Read()), new HeldRecords(_arena)]);
    }

    /// <summary>The distinct records of several sorters in ascending order: how shards become a whole.</summary>
    public static RecordCursor ReadAll(IEnumerable<ExternalSorter> sorters)
    {
        ArgumentNullException.ThrowIfNull(sorters);
        RecordCursor[] cursors = [.. sorters.Select(sorter => sorter.Read())];
        return cursors.Length == 1 ? cursors[0] : new MergedRecords(cursors);
    }

    public void Dispose()
    {
        foreach (var run in _levels.SelectMany(level => level)) run.Dispose();
        _levels.Clear();
        _arena.Dispose();
    }

    private void Spill()
    {
        _arena.Sort();
        var run = NewRun();
        Keep(run, 0);
        run.Write(new HeldRecords(_arena));
        _arena.Clear();
        for (var level = 0; level < _levels.Count && _levels[level].Count == RunsToMerge; level++) Merge(level);
    }

    private void Keep(RunFile run, int level)
    {
        if (level == _levels.Count) _levels.Add([]);
        _levels[level].Add(run);
    }

    /// <summary>Makes one run of the next level of all runs of a level.</summary>
    private void Merge(int level)
    {
        var merged = NewRun();
        Keep(merged, level + 1);
        using (var records = new MergedRecords(_levels[level].Select(run => run.Read()))) merged.Write(records);
        foreach (var run in _levels[level]) run.Dispose();
        _levels[level].Clear();
    }

    /// <exception cref="IOException">The temporary folder is missing or not writable; the message names it.</exception>
    private RunFile NewRun()
    {
        var directory = temporaryDirectory ?? Path.GetTempPath();
        try
        {
            if (temporaryDirectory is not null) Directory.CreateDirectory(directory);
            return new RunFile(Path.Combine(directory, $"il7graph-{Path.GetRandomFileName()}.run"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"cannot sort on disk: no file can be made in '{directory}' ({problem.Message}); "
                + "set TMPDIR to a folder with room, or allow more memory",
                problem);
        }
    }
}
