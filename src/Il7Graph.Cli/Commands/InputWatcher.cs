#pragma warning disable RS0030 // I/O lives here
namespace Il7Graph.Cli.Commands;

/// <summary>Waits for a change of the files that a check reads.</summary>
internal sealed class InputWatcher : IDisposable
{
    /// <summary>Editors save in several steps; a check waits until they have been silent for so long.</summary>
    private static readonly TimeSpan _settled = TimeSpan.FromMilliseconds(200);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _changes = new(0);

    public InputWatcher(IEnumerable<string> directories, IEnumerable<string> files)
    {
        foreach (var directory in directories) Watch(directory, "*", subfolders: true);
        foreach (var file in files)
            Watch(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFileName(file), subfolders: false);
    }

    /// <summary>Returns after the next change, once things are quiet. Changes since the last call count.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void WaitForChange(CancellationToken cancellation)
    {
        _changes.Wait(cancellation);
        while (_changes.Wait(_settled, cancellation))
        {
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _changes.Dispose();
    }

    private void Watch(string directory, string filter, bool subfolders)
    {
        var watcher = new FileSystemWatcher(directory, filter)
        {
            IncludeSubdirectories = subfolders,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) => _changes.Release();
        watcher.Created += (_, _) => _changes.Release();
        watcher.Deleted += (_, _) => _changes.Release();
        watcher.Renamed += (_, _) => _changes.Release();
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }
}
