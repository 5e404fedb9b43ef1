using System.Buffers;
using System.Runtime.CompilerServices;

namespace Il7Graph.Rdf;

/// <summary>Collects the bytes of a writer and hands them to a stream in large pieces. Not thread-safe; the stream stays the
/// caller's.</summary>
public sealed class OutputBuffer : IBufferWriter<byte>
{
    private const int LeastSize = 1 << 12;

    // What is larger the runtime keeps among large objects, which are dear to make.
    private const int MostSize = 1 << 16;

    private readonly Stream _stream;
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(LeastSize);
    private int _length;

    public OutputBuffer(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    public void Write(byte value)
    {
        if (_length == _bytes.Length) MakeRoom(1);
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
            MakeRoom(Math.Max(sizeHint, 1));
            if (sizeHint > _bytes.Length) _bytes = GC.AllocateUninitializedArray<byte>(sizeHint);
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
        MakeRoom(bytes.Length);
        if (bytes.Length > _bytes.Length - _length)
        {
            _stream.Write(bytes);
            return;
        }
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Makes room for some bytes, if so many fit into the largest buffer: grows while it may, so that a short output takes little,
    /// and hands on what is collected then.</summary>
    private void MakeRoom(int count)
    {
        if (_bytes.Length >= MostSize || count > MostSize - _length)
        {
            Empty();
            return;
        }
        var size = _bytes.Length;
        while (size < _length + count) size = Math.Min(4 * size, MostSize);
        var larger = GC.AllocateUninitializedArray<byte>(size);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        _bytes = larger;
    }

    private void Empty()
    {
        _stream.Write(_bytes, 0, _length);
        _length = 0;
    }
}
