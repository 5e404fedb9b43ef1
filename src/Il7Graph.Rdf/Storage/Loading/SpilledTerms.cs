using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Reads the terms of a chunk in order. Each is written as its class (1 byte), the lengths of text and tail (4 bytes each), the
/// text and the tail.</summary>
internal sealed class SpilledTerms(SpillReader input, int chunk)
{
    private const int HeaderSize = 9;

    private byte[] _bytes = new byte[256];
    private int _textLength;
    private int _tailLength;
    private ulong _key;

    /// <summary>The number of the chunk.</summary>
    public int Chunk => chunk;

    public TermClass Class { get; private set; }

    public ReadOnlySpan<byte> Text => _bytes.AsSpan(0, _textLength);

    public ReadOnlySpan<byte> Tail => _bytes.AsSpan(_textLength, _tailLength);

    public static void Write(SpillWriter output, TermClass termClass, ReadOnlySpan<byte> text, ReadOnlySpan<byte> tail)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        header[0] = (byte)termClass;
        BitConverter.TryWriteBytes(header[1..], text.Length);
        BitConverter.TryWriteBytes(header[5..], tail.Length);
        output.Write(header);
        output.Write(text);
        output.Write(tail);
    }

    public bool MoveNext()
    {
        if (input.IsAtEnd) return false;
        var header = input.Read(HeaderSize);
        Class = (TermClass)header[0];
        _textLength = BitConverter.ToInt32(header[1..]);
        _tailLength = BitConverter.ToInt32(header[5..]);
        var length = checked(_textLength + _tailLength);
        if (length > _bytes.Length) _bytes = new byte[Math.Max(length, (int)Math.Min(Array.MaxLength, 2L * _bytes.Length))];
        input.Read<byte>(_bytes.AsSpan(0, length));
        _key = TermKeys.HasValues(Class) ? TermKeys.Of(Class, Text, Tail) : 0;
        return true;
    }

    /// <summary>Compares the current terms in the order of the store.</summary>
    public int CompareTo(SpilledTerms other)
    {
        if (Class != other.Class) return Class.CompareTo(other.Class);
        return _key != other._key ? _key.CompareTo(other._key) : TermOrder.CompareWithin(Class, Text, Tail, other.Text, other.Tail);
    }
}
