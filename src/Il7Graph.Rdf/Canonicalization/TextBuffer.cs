using System.Buffers;
using System.Buffers.Text;

namespace Il7Graph.Rdf.Canonicalization;

/// <summary>A growing text of bytes, reused from text to text.</summary>
internal sealed class TextBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Reserve(Math.Max(sizeHint, 1));

    public void AppendNumber(int number)
    {
        Utf8Formatter.TryFormat(number, Reserve(11), out var written);
        Length += written;
    }

    /// <summary>Appends a hash as lower-case hexadecimal digits.</summary>
    public void AppendHex(ReadOnlySpan<byte> hash)
    {
        System.Convert.TryToHexStringLower(hash, Reserve(2 * hash.Length), out var written);
        Length += written;
    }

    private Span<byte> Reserve(int count)
    {
        if (Length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(Length + count, 2 * _bytes.Length));
        return _bytes.AsSpan(Length);
    }
}
