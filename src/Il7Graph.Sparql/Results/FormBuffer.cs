using System.Buffers;
using System.Runtime.CompilerServices;

namespace Il7Graph.Sparql.Results;

/// <summary>Bytes put together piece by piece, in memory that is used again.</summary>
internal sealed class FormBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[256];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    // Inlined, a constant is copied by a store or two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _length) Lengthen(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Advance(int count) => _length += count;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (Math.Max(sizeHint, 1) > _bytes.Length - _length) Lengthen(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(_length);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return _bytes.AsMemory(_length);
    }

    private void Lengthen(int room) => Array.Resize(ref _bytes, Math.Max(checked(_length + room), (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
}
