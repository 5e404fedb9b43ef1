namespace Il7Graph.Formats.RdfXml;

/// <summary>Fills what it is asked to fill, unless the input ends: what the XML reader says of a broken document then does not
/// depend on the pieces in which it came. The input stays the caller's.</summary>
internal sealed class FillingStream(Stream input, CancellationToken cancellation) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var filled = 0;
        while (filled < count)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = input.Read(buffer, offset + filled, count - filled);
            if (read == 0) break;
            filled += read;
        }
        return filled;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
