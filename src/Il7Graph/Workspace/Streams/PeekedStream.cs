namespace Il7Graph.Workspace.Streams;

/// <summary>A stream whose first bytes were looked at and are read again.</summary>
internal sealed class PeekedStream : ReadOnlyStream
{
    private readonly Stream _inner;
    private readonly byte[] _head;
    private int _position;

    public PeekedStream(Stream inner, int length)
    {
        var head = new byte[length];
        _inner = inner;
        _head = head[..inner.ReadAtLeast(head, length, throwOnEndOfStream: false)];
    }

    /// <summary>The first bytes; fewer than asked for if the stream is shorter.</summary>
    public ReadOnlySpan<byte> Head => _head;

    public override int Read(Span<byte> buffer)
    {
        if (_position == _head.Length) return _inner.Read(buffer);
        var count = Math.Min(buffer.Length, _head.Length - _position);
        _head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
