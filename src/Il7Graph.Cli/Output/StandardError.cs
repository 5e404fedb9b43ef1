#pragma warning disable RS0030 // I/O lives here
using System.Text;

namespace Il7Graph.Cli.Output;

/// <summary>Standard error when it is no terminal. Where it is closed or its disk is full there is nobody left to tell: what is
/// written is lost, the exit code speaks, and the release is written all the same.</summary>
internal sealed class StandardError : WriteOnlyStream
{
    private readonly Stream _inner = Console.OpenStandardError();
    private bool _isLost;

    /// <summary>Text for standard error, each write at once.</summary>
    public static TextWriter OpenText() => new StreamWriter(new StandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
    {
        AutoFlush = true,
        NewLine = "\n",
    };

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isLost) return;
        try
        {
            _inner.Write(buffer);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _isLost = true;
        }
    }

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
