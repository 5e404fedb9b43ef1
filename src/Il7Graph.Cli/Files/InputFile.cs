#pragma warning disable RS0030 // I/O lives here
using Il7Graph.Cli.Output;
using Il7Graph.Workspace.Streams;

namespace Il7Graph.Cli.Files;

/// <summary>Opens what a command reads: a file, or standard input for <c>-</c>.</summary>
internal static class InputFile
{
    public const string Standard = "-";

    /// <summary>The length of a file as it lies on the disk; null for standard input, devices and what is missing.</summary>
    public static long? LengthOf(string path) => path != Standard && new FileInfo(path) is { Exists: true, Length: > 0 and var length } ? length : null;

    /// <exception cref="UsageException">Standard input is named twice.</exception>
    public static void CheckStandardOnce(IEnumerable<string> paths)
    {
        if (paths.Count(path => path == Standard) > 1) throw new UsageException("standard input can be read once only");
    }

    /// <summary>The file behind a path, symbolic links followed.</summary>
    public static string Resolve(string path)
    {
        var named = new FileInfo(path);
        return named.LinkTarget is null ? named.FullName : named.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    /// <summary>The decompressed bytes.</summary>
    /// <param name="read">Told of each piece read, in bytes of the file as it is; null if nobody asks.</param>
    /// <exception cref="UsageException">The file is missing, a folder, not readable, or broken at its very start.</exception>
    public static Stream Open(string path, Terminal terminal, CancellationToken cancellation, Action<int>? read = null)
    {
        if (path == Standard && StandardInput.IsClosed()) throw new UsageException("cannot read '-': standard input is closed");
        if (Directory.Exists(path)) throw new UsageException($"cannot read '{path}': it is a folder");
        try
        {
            Stream bytes = path == Standard
                ? new InterruptibleStream(terminal.In, cancellation)
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
            return Compression.Decompress(read is null ? bytes : new MeteredStream(bytes, read), path);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"there is no file '{path}'", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read '{path}': {problem.Message}", problem);
        }
    }
}
