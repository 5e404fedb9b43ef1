#pragma warning disable RS0030 // I/O lives here
using System.Text;

namespace Il7Graph.Cli.Output;

/// <summary>Standard error when it is no terminal. Where it is closed or its disk is full there is nobody left to tell: what is
/// written is lost, the exit code speaks, and the release is written all the same.</summary>
internal sealed class StandardError : Stream
{
    private readonly Stream _inner = Console.OpenStandardError();
    private bool _isLost;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Text for standard error, each write at once.</summary>
    public static TextWriter OpenText() => new StreamWriter(new StandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
    {
        AutoFlush = true,
        NewLine = "\n",
    };

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

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

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
