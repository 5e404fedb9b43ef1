#pragma warning disable RS0030 // I/O lives here
using Microsoft.Win32.SafeHandles;

namespace Il7Graph.Cli.Output;

/// <summary>Standard output as bytes. A closed pipe is told by <see cref="OutputClosedException"/>, where .NET's own console stream
/// would swallow everything written to it and let the command work on for nobody.</summary>
internal sealed class StandardOutput : WriteOnlyStream
{
    // EPIPE; ERROR_BROKEN_PIPE and ERROR_NO_DATA
    private static readonly int[] _closedPipe = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    private readonly Stream _inner = Open();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _inner.Write(buffer);
        }
        catch (IOException problem) when (_closedPipe.Contains(problem.HResult))
        {
            throw new OutputClosedException(problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot write standard output: {problem.Message}", problem);
        }
    }

    public override void Flush() => _inner.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A file stream over a redirected file would not move the offset that the shell shares between commands, so only
    /// pipes get one.</summary>
    private static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        if (!pipe.CanSeek) return pipe;
        pipe.Dispose();
        return Console.OpenStandardOutput();
    }
}
