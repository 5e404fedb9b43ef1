#pragma warning disable RS0030 // I/O lives here
using Microsoft.Win32.SafeHandles;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>A temporary file of many runs, of which any number are read at once. It has no name while it is in use, or one that the
/// system deletes with the process, so that nothing is left behind however the process ends.</summary>
internal sealed class SpillFile : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly string _path;

    /// <exception cref="IOException">The folder is missing or not writable; the message names it.</exception>
    public SpillFile(string directory)
    {
        _path = Path.Combine(directory, $".il7graph-{Path.GetRandomFileName()}.tmp");
        try
        {
            var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            _handle = File.OpenHandle(_path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, options);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot sort on disk: no file can be made in '{directory}' ({problem.Message})", problem);
        }
        if (!OperatingSystem.IsWindows()) File.Delete(_path);
    }

    /// <summary>Where the next run starts.</summary>
    public long End { get; private set; }

    /// <summary>Writes at the end.</summary>
    /// <exception cref="IOException">The disk is full, or the like.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        WriteAt(End, bytes);
        End += bytes.Length;
    }

    /// <summary>Leaves room at the end for bytes that come one by one.</summary>
    /// <returns>Where it starts.</returns>
    public long Reserve(long bytes)
    {
        var start = End;
        End += bytes;
        return start;
    }

    public void WriteAt(long position, ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(_handle, bytes, position);
        }
        catch (IOException problem)
        {
            throw new IOException($"cannot sort on disk: '{Path.GetDirectoryName(_path)}': {problem.Message}", problem);
        }
    }

    /// <summary>Reads all that is asked for.</summary>
    /// <exception cref="EndOfStreamException">It is not there.</exception>
    public void ReadAt(long position, Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var count = RandomAccess.Read(_handle, bytes, position);
            if (count == 0) throw new EndOfStreamException("a temporary file is cut off");
            bytes = bytes[count..];
            position += count;
        }
    }

    public void Dispose() => _handle.Dispose();
}
