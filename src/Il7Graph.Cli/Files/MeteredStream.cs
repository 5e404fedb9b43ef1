using Il7Graph.Workspace.Streams;

namespace Il7Graph.Cli.Files;

/// <summary>A stream that tells how many bytes were read from it.</summary>
internal sealed class MeteredStream(Stream inner, Action<int> read) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        read(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
