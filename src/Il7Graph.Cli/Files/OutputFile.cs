#pragma warning disable RS0030 // I/O lives here
using Il7Graph.Cli.Output;
using Il7Graph.Workspace.Streams;

namespace Il7Graph.Cli.Files;

/// <summary>What a command writes: a file that appears whole or not at all, or standard output for <c>-</c>.</summary>
/// <remarks>The bytes go to a temporary name in the same folder, which <see cref="Commit"/> renames and anything else deletes. A
/// file that was there keeps its permissions, a symbolic link goes on pointing. Devices are written directly.</remarks>
internal sealed class OutputFile : IDisposable
{
    private readonly string? _target;
    private readonly string? _temporary;
    private readonly Stream _stream;
    private bool _committed;

    private OutputFile(Stream stream, string? target, string? temporary) =>
        (_stream, _target, _temporary) = (stream, target, temporary);

    /// <summary>Takes the uncompressed bytes.</summary>
    public Stream Stream => _stream;

    /// <exception cref="UsageException">The folder is missing or not writable, or the name is that of a folder.</exception>
    public static OutputFile Create(string path, Terminal terminal)
    {
        if (path == InputFile.Standard) return new OutputFile(terminal.OutBytes, null, null);
        if (Directory.Exists(path)) throw new UsageException($"cannot write '{path}': it is a folder");
        try
        {
            var target = InputFile.Resolve(path);
            if (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal))
                return new OutputFile(new FileStream(path, FileMode.Open, FileAccess.Write), null, null);
            var temporary = Path.Combine(
                Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
            var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            return new OutputFile(Compression.Compress(file, path), target, temporary);
        }
        catch (DirectoryNotFoundException problem)
        {
            throw new UsageException($"cannot write '{path}': there is no such folder", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write '{path}': {problem.Message}", problem);
        }
    }

    /// <summary>Everything is written: the file takes its name.</summary>
    public void Commit()
    {
        if (_target is null)
        {
            _stream.Flush();
        }
        else
        {
            _stream.Dispose();
            File.Move(_temporary!, _target, overwrite: true);
        }
        _committed = true;
    }

    public void Dispose()
    {
        if (_committed || _temporary is null) return;
        try
        {
            // A full disk is the likely reason to be here, and then closing fails as writing did.
            _stream.Dispose();
        }
        finally
        {
            File.Delete(_temporary);
        }
    }
}
