using Il7Graph.Formats.Parsing;

namespace Il7Graph.Formats.RdfXml;

/// <summary>Fills what it is asked to fill, unless the input ends: what the XML reader says of a broken document then does not
/// depend on the pieces in which it came. The input stays the caller's.</summary>
/// <remarks>Throws <see cref="OversizedTokenException"/> when it has given away <paramref name="maximum"/> bytes since the last <see
/// cref="Renew"/>: the XML reader makes one string of an attribute, a comment or a declaration, however long it is.</remarks>
internal sealed class FillingStream(Stream input, int maximum, CancellationToken cancellation) : Stream
{
    private long _given;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_given >= maximum) throw new OversizedTokenException();
        var filled = 0;
        while (filled < count)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = input.Read(buffer, offset + filled, count - filled);
            if (read == 0) break;
            filled += read;
        }
        _given += filled;
        return filled;
    }

    /// <summary>Says that what was given away has been taken, and something new begins.</summary>
    public void Renew() => _given = 0;

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
