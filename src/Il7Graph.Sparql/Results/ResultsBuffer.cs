using System.Buffers;

namespace Il7Graph.Sparql.Results;

/// <summary>Collects bytes and hands them to a stream in large pieces.</summary>
internal sealed class ResultsBuffer(Stream stream) : IBufferWriter<byte>
{
    private const int Size = 1 << 17;

    private byte[] _bytes = new byte[Size];
    private int _length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _length) Empty(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Advance(int count) => _length += count;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (Math.Max(sizeHint, 1) > _bytes.Length - _length) Empty(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public void Flush()
    {
        Empty(0);
        stream.Flush();
    }

    /// <summary>Makes room for so many bytes.</summary>
    private void Empty(int needed)
    {
        stream.Write(_bytes, 0, _length);
        _length = 0;
        if (needed > _bytes.Length) _bytes = new byte[needed];
    }
}
