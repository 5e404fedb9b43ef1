#pragma warning disable RS0030 // I/O lives here
using System.Text;

namespace Il7Graph.Release;

/// <summary>A release in the making: files are written into a folder of their own beside the output folder and moved there together
/// at the end, <c>SHA256SUMS</c> last. Until then, and after any failure, the output folder is as it was.</summary>
internal sealed class StagedRelease : IDisposable
{
    public const string SumsName = "SHA256SUMS";
    private const string LockName = ".lock";
    private readonly string _output;
    private readonly FileStream _lock;
    private readonly DirectoryInfo _stage;
    private readonly List<ReleaseFile> _files = [];

    /// <exception cref="IOException">The folder beside <paramref name="output"/> cannot be made.</exception>
    public StagedRelease(string output)
    {
        _output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        if (File.Exists(_output)) throw new IOException($"the output folder '{output}' is a file");
        RemoveAbandoned();
        _stage = Directory.CreateDirectory($"{_output}.part-{Path.GetRandomFileName()}");
        _lock = new FileStream(Path.Combine(_stage.FullName, LockName), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
    }

    /// <summary>The files written so far, in the order of writing.</summary>
    public IReadOnlyList<ReleaseFile> Files => _files;

    /// <summary>Writes a file.</summary>
    /// <param name="write">Writes the content and gives the number of triples, null if that means nothing.</param>
    public ReleaseFile Write(string name, string mediaType, Func<Stream, long?> write)
    {
        using var file = new FileStream(Path.Combine(_stage.FullName, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        using var stream = new HashingStream(file);
        var triples = write(stream);
        stream.Flush();
        var written = new ReleaseFile(name, mediaType, stream.Length, stream.Digest(), triples);
        _files.Add(written);
        return written;
    }

    /// <summary>Writes a text file.</summary>
    public ReleaseFile WriteText(string name, string mediaType, string text) => Write(name, mediaType, stream =>
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        return null;
    });

    /// <summary>Moves the files to the output folder. Files that the previous release listed and this one lacks are removed; other
    /// files there are let be.</summary>
    /// <exception cref="IOException">A folder stands in the place of a file; nothing was moved.</exception>
    public void Publish()
    {
        var sums = string.Concat(_files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Name}\n"));
        File.WriteAllText(Path.Combine(_stage.FullName, SumsName), sums);
        Directory.CreateDirectory(_output);
        if (_files.Select(file => file.Name).Append(SumsName).FirstOrDefault(name => Directory.Exists(Path.Combine(_output, name))) is { } taken)
        {
            throw new IOException($"'{taken}' in the output folder is a folder");
        }
        var stale = PreviousNames().Except(_files.Select(file => file.Name), StringComparer.Ordinal).ToList();
        foreach (var file in _files) File.Move(Path.Combine(_stage.FullName, file.Name), Path.Combine(_output, file.Name), overwrite: true);
        File.Move(Path.Combine(_stage.FullName, SumsName), Path.Combine(_output, SumsName), overwrite: true);
        foreach (var name in stale) File.Delete(Path.Combine(_output, name));
    }

    public void Dispose()
    {
        _lock.Dispose();
        if (_stage.Exists) _stage.Delete(recursive: true);
    }

    /// <summary>Removes the folders that killed builds left behind: those whose lock nobody holds.</summary>
    private void RemoveAbandoned()
    {
        var parent = Path.GetDirectoryName(_output);
        if (parent is null || !Directory.Exists(parent)) return;
        foreach (var folder in Directory.EnumerateDirectories(parent, $"{Path.GetFileName(_output)}.part-*"))
        {
            var name = Path.Combine(folder, LockName);
            if (!File.Exists(name)) continue;
            try
            {
                using (new FileStream(name, FileMode.Open, FileAccess.Write, FileShare.None, 1))
                {
                }
            }
            catch (IOException)
            {
                continue; // another build is at work there
            }
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The names in the previous release's sums; plain file names only, so that nothing outside the folder is touched.</summary>
    private List<string> PreviousNames()
    {
        var sums = Path.Combine(_output, SumsName);
        if (!File.Exists(sums)) return [];
        return
        [
            .. File.ReadLines(sums).Where(line => line.Length > 66).Select(line => line[66..])
                .Where(name => name == Path.GetFileName(name) && name is not ("." or "..")),
        ];
    }
}
