using Il7Graph.Workspace.Streams;

namespace Il7Graph.Cli.Files;

/// <summary>Standard input, whose reads block until somebody writes: cancelling ends the wait, if not the read.</summary>
internal sealed class InterruptibleStream(Stream inner, CancellationToken cancellation) : ReadOnlyStream
{
    private byte[] _buffer = [];

    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public override int Read(Span<byte> buffer)
    {
        var wanted = buffer.Length;
        if (_buffer.Length < wanted) _buffer = new byte[wanted];
        var reading = Task.Run(() => inner.Read(_buffer, 0, wanted), CancellationToken.None);
        reading.Wait(cancellation);
        var count = reading.GetAwaiter().GetResult();
        _buffer.AsSpan(0, count).CopyTo(buffer);
        return count;
    }
}
