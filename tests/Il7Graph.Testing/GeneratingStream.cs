namespace Il7Graph.Testing;

/// <summary>A stream that makes its bytes on the fly, so that a test can read more than memory would hold, or without end.</summary>
public sealed class GeneratingStream(IEnumerable<byte[]> chunks) : Stream
{
    private readonly IEnumerator<byte[]> _chunks = chunks.GetEnumerator();
    private ReadOnlyMemory<byte> _rest;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_rest.IsEmpty)
        {
            if (!_chunks.MoveNext()) return 0;
            _rest = _chunks.Current;
        }
        var length = Math.Min(count, _rest.Length);
        _rest.Span[..length].CopyTo(buffer.AsSpan(offset));
        _rest = _rest[length..];
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _chunks.Dispose();
        base.Dispose(disposing);
    }
}
