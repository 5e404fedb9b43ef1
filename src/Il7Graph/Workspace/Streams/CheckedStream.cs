namespace Il7Graph.Workspace.Streams;

/// <summary>A decompressing stream whose complaints, of a different type for each library, are <see cref="IOException"/>s.</summary>
internal sealed class CheckedStream(Stream inner, string complaint) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or ZstdSharp.ZstdException)
        {
            throw new IOException(complaint, problem);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
