using System.Runtime.CompilerServices;

namespace Il7Graph.Formats.Writing;

/// <summary>Collects bytes and hands them to a stream in large pieces.</summary>
internal sealed class OutputBuffer(Stream stream)
{
    private readonly byte[] _bytes = new byte[1 << 17];
    private int _length;

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

    public void Flush()
    {
        Empty();
        stream.Flush();
    }

    private void WriteOver(ReadOnlySpan<byte> bytes)
    {
        Empty();
        if (bytes.Length > _bytes.Length)
        {
            stream.Write(bytes);
            return;
        }
        bytes.CopyTo(_bytes);
        _length = bytes.Length;
    }

    private void Empty()
    {
        stream.Write(_bytes, 0, _length);
        _length = 0;
    }
}
