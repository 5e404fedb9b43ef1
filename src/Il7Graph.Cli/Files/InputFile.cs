#pragma warning disable RS0030 // I/O lives here
using Il7Graph.Cli.Output;

namespace Il7Graph.Cli.Files;

/// <summary>Opens what a command reads: a file, or standard input for <c>-</c>.</summary>
internal static class InputFile
{
    public const string Standard = "-";

    /// <summary>The decompressed bytes.</summary>
    /// <exception cref="UsageException">The file is missing, a folder, not readable, or broken at its very start.</exception>
    public static Stream Open(string path, Terminal terminal, CancellationToken cancellation)
    {
        if (path == Standard && StandardInput.IsClosed()) throw new UsageException("cannot read '-': standard input is closed");
        if (Directory.Exists(path)) throw new UsageException($"cannot read '{path}': it is a folder");
        try
        {
            return Compression.Decompress(path == Standard
                ? new InterruptibleStream(terminal.In, cancellation)
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan), path);
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
