using System.Runtime.CompilerServices;

namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>The bytes of a section. Every read is checked against its bounds, so that a damaged image gives an exception
/// and nothing worse.</summary>
/// <param name="memory">Whose bytes they are: it stays while anything has them, unless it is disposed.</param>
internal readonly unsafe struct SectionBytes(StoreMemory memory, byte* start, long length)
{
    /// <exception cref="ObjectDisposedException">The memory was disposed, and no lease holds it.</exception>
    public void ThrowIfFreed() => memory?.ThrowIfFreed();

    public byte* Start => start;

    public long Length => length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Read<T>(long offset)
        where T : unmanaged
    {
        if (offset < 0 || offset > length - sizeof(T)) throw OutOfBounds();
        return Unsafe.ReadUnaligned<T>(start + offset);
    }

    public ReadOnlySpan<byte> Slice(long offset, long count)
    {
        if (offset < 0 || count < 0 || count > int.MaxValue || offset > length - count) throw OutOfBounds();
        return new ReadOnlySpan<byte>(start + offset, (int)count);
    }

    private static StoreFormatException OutOfBounds() => StoreFormatException.Damaged("an offset points outside of its section");
}
