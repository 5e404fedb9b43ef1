namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>Where an image is written, in any order.</summary>
internal abstract class StoreOutput : IDisposable
{
    /// <summary>One past the last byte written or reserved.</summary>
    public long Length { get; protected set; }

    /// <summary>Says how many bytes there may be in the end; a guess.</summary>
    public virtual void Expect(long bytes)
    {
    }

    /// <summary>Writes bytes at an offset. In the end every byte must have been written.</summary>
    public abstract void Write(long offset, ReadOnlySpan<byte> bytes);

    /// <summary>Reads back what was written.</summary>
    /// <param name="scratch">As many bytes as are wanted, where they may be put.</param>
    /// <returns>The bytes, in <paramref name="scratch"/> or elsewhere.</returns>
    public abstract ReadOnlySpan<byte> Read(long offset, Span<byte> scratch);

    /// <summary>Ends the output; nothing may be written any more.</summary>
    /// <returns>The image, the caller's.</returns>
    public abstract StoreMemory Complete();

    /// <summary>Gives up what was not completed.</summary>
    public abstract void Dispose();
}
