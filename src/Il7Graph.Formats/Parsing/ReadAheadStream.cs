using System.Runtime.ExceptionServices;

namespace Il7Graph.Formats.Parsing;

/// <summary>The bridge from an asynchronous stream to a synchronous reader: two pieces go round, one is filled while the other is read.
/// Each side waits for the other, so that nothing but the two pieces is ever held.</summary>
/// <param name="cancellation">Ends the waiting of a reader.</param>
internal sealed class ReadAheadStream(CancellationToken cancellation) : Stream
{
    public const int PieceBytes = 1 << 17;

    private readonly byte[][] _pieces = [new byte[PieceBytes], new byte[PieceBytes]];
    private readonly int[] _lengths = new int[2];
    private readonly SemaphoreSlim _empty = new(2);
    private readonly SemaphoreSlim _full = new(0);
    private ExceptionDispatchInfo? _failure;

    // The reader's: the piece at hand, how much of it was taken, and whether it is the last.
    private int _piece;
    private int _taken;
    private bool _isHeld;
    private bool _ended;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Reads <paramref name="input"/> to its end. Does not throw: what goes wrong comes up in the reader, at its place.</summary>
    public async Task FillAsync(Stream input, CancellationToken stop)
    {
        var piece = 0;
        try
        {
            int read;
            do
            {
                await _empty.WaitAsync(stop).ConfigureAwait(false);
                read = await input.ReadAsync(_pieces[piece], stop).ConfigureAwait(false);
                _lengths[piece] = read;
                _full.Release();
                piece = 1 - piece;
            }
            while (read > 0);
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            _lengths[piece] = -1;
            _full.Release();
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_ended || count == 0) return 0;
        if (!_isHeld)
        {
            _full.Wait(cancellation);
            (_isHeld, _taken) = (true, 0);
        }
        var length = _lengths[_piece];
        if (length < 0) _failure!.Throw();
        if (length == 0)
        {
            _ended = true;
            return 0;
        }
        var copied = Math.Min(count, length - _taken);
        _pieces[_piece].AsSpan(_taken, copied).CopyTo(buffer.AsSpan(offset));
        _taken += copied;
        if (_taken == length)
        {
            _isHeld = false;
            _piece = 1 - _piece;
            _empty.Release();
        }
        return copied;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _empty.Dispose();
            _full.Dispose();
        }
        base.Dispose(disposing);
    }
}
