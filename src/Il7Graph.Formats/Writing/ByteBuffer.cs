using System.Buffers;
using System.Runtime.CompilerServices;

namespace Il7Graph.Formats.Writing;

/// <summary>A growing run of bytes, used again and again: an <see cref="ArrayBufferWriter{T}"/> that writes a few bytes without a
/// call through an interface.</summary>
internal sealed class ByteBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[1 << 12];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - Length) Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (Math.Max(sizeHint, 1) > _bytes.Length - Length) Grow(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    private void Grow(int count) => Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max((long)Length + count, 2L * _bytes.Length)));
}
