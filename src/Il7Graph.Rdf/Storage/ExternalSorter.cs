#pragma warning disable RS0030 // I/O lives here
namespace Il7Graph.Rdf.Storage;

/// <summary>Sorts any number of byte records in bounded memory: holds up to a limit, then puts sorted runs on disk and merges them
/// when read. Each distinct record comes out once. Small inputs never touch the disk. Not thread-safe.</summary>
/// <param name="memory">How many bytes of records to hold.</param>
/// <param name="temporaryDirectory">Where the runs go; null is the system's temporary folder.</param>
public sealed class ExternalSorter(long memory, string? temporaryDirectory = null) : IDisposable
{
    private readonly RecordArena _arena = new();
    private readonly List<RunFile> _runs = [];
    private DirectoryInfo? _directory;
    private bool _sorted;

    /// <summary>How many records were added, repeated ones included.</summary>
    public long Count { get; private set; }

    /// <summary>How many sorted runs are on disk.</summary>
    public int RunsOnDisk => _runs.Count;

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
        return _runs.Count == 0
            ? new Held(_arena)
            : new MergedRecords([.. _runs.Select(run => run.Read()), new Held(_arena)]);
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
        foreach (var run in _runs) run.Dispose();
        _runs.Clear();
        if (_directory is { Exists: true }) _directory.Delete(recursive: true);
    }

    private void Spill()
    {
        _directory ??= CreateDirectory();
        _arena.Sort();
        var run = new RunFile(Path.Combine(_directory.FullName, $"{_runs.Count}.run"));
        _runs.Add(run);
        run.Write(_arena);
        _arena.Clear();
    }

    /// <exception cref="IOException">The temporary folder is missing or not writable; the message names it.</exception>
    private DirectoryInfo CreateDirectory()
    {
        try
        {
            return temporaryDirectory is null
                ? Directory.CreateTempSubdirectory("il7graph-")
                : Directory.CreateDirectory(Path.Combine(temporaryDirectory, $"il7graph-{Path.GetRandomFileName()}"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"cannot sort on disk: no folder can be made in '{temporaryDirectory ?? Path.GetTempPath()}' "
                + $"({problem.Message}); set TMPDIR to one with room, or allow more memory",
                problem);
        }
    }

    private sealed class Held(RecordArena arena) : RecordCursor
    {
        private int _index = -1;

        public override ReadOnlySpan<byte> Current => arena[_index];

        public override bool MoveNext()
        {
            var last = _index;
            do _index++;
            while (last >= 0 && _index < arena.Count && arena[_index].SequenceEqual(arena[last]));
            return _index < arena.Count;
        }
    }
}
