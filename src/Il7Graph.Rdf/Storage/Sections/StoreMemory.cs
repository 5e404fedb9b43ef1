using System.Runtime.InteropServices;

namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>The bytes of an image, outside the managed heap: more than 2 GB of them if need be, and never moved.</summary>
/// <remarks>Freed when it is disposed and the last lease has ended, or by the finalizer. Whoever reads by pointer holds a
/// lease, or keeps this object alive and knows that nobody disposes it meanwhile.</remarks>
internal abstract unsafe class StoreMemory : SafeHandle
{
    /// <summary>True from the call on; <see cref="SafeHandle.IsClosed"/> is so only when the last lease has ended.</summary>
    private volatile bool _isDisposed;

    protected StoreMemory()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    public long Length { get; protected set; }

    public byte* Start => (byte*)handle;

    /// <summary>Keeps the memory until the lease is disposed, whoever disposes the memory meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">The memory was disposed, though it may be held by leases.</exception>
    public StoreLease Lease()
    {
        ThrowIfFreed();
        var taken = false;
        DangerousAddRef(ref taken);
        if (!_isDisposed) return new StoreLease(this);
        DangerousRelease();
        throw new ObjectDisposedException(nameof(Dataset));
    }

    /// <exception cref="ObjectDisposedException">The memory was disposed, and no lease holds it.</exception>
    public void ThrowIfFreed() => ObjectDisposedException.ThrowIf(IsClosed, typeof(Dataset));

    /// <summary>The bytes from an offset within the image on, as many as are asked for or there are.</summary>
    public ReadOnlySpan<byte> Piece(long offset, int count) => new(Start + offset, (int)Math.Min(count, Length - offset));

    /// <exception cref="StoreFormatException">The section is not within the image.</exception>
    public SectionBytes Bytes(Section section) =>
        section.Offset >= 0 && section.Length >= 0 && section.Offset <= Length - section.Length
            ? new SectionBytes(this, Start + section.Offset, section.Length)
            : throw StoreFormatException.Damaged($"the section {section.Kind} lies outside of the file");

    protected override void Dispose(bool disposing)
    {
        _isDisposed = true;
        base.Dispose(disposing);
    }
}
