using System.Buffers;
using System.Runtime.CompilerServices;

namespace Il7Graph.Rdf;

/// <summary>Collects the bytes of a writer and hands them to a stream in large pieces. Not thread-safe; the stream stays the
/// caller's.</summary>
public sealed class OutputBuffer : IBufferWriter<byte>
{
    private const int Size = 1 << 17;

    private readonly Stream _stream;
    private byte[] _bytes = new byte[Size];
    private int _length;

    public OutputBuffer(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    public void Write(byte value)
    {
        if (_length == _bytes.Length) Empty();
        _bytes[_length++] = value;
    }

    // Inlined, a constant is copied by a store or two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _length)
        {
            WriteOver(bytes);
            return;
        }
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Advance(int count) => _length += count;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (Math.Max(sizeHint, 1) > _bytes.Length - _length)
        {
            Empty();
            if (sizeHint > _bytes.Length) _bytes = new byte[sizeHint];
        }
        return _bytes.AsSpan(_length);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return _bytes.AsMemory(_length);
    }

    /// <summary>Hands on what is collected, and flushes the stream.</summary>
    public void Flush()
    {
        Empty();
        _stream.Flush();
    }

    private void WriteOver(ReadOnlySpan<byte> bytes)
    {
        Empty();
        if (bytes.Length > _bytes.Length)
        {
            _stream.Write(bytes);
            return;
        }
        bytes.CopyTo(_bytes);
        _length = bytes.Length;
    }

    private void Empty()
    {
        _stream.Write(_bytes, 0, _length);
        _length = 0;
    }
}
