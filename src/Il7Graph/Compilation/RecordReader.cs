using System.Buffers.Binary;
using Il7Graph.Diagnostics;

namespace Il7Graph.Compilation;

/// <summary>Reads the fields of a join record in the order they were written.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> record, List<string> files)
{
    private ReadOnlySpan<byte> _rest = record;

    public byte ReadByte()
    {
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public int ReadInt32()
    {
        var value = BinaryPrimitives.ReadInt32BigEndian(_rest);
        _rest = _rest[4..];
        return value;
    }

    public ReadOnlySpan<byte> ReadBytes()
    {
        var length = ReadInt32();
        var value = _rest[..length];
        _rest = _rest[length..];
        return value;
    }

    public SourceSpan ReadSpan() => new(files[ReadInt32()], ReadInt32(), ReadInt32(), ReadInt32());
}
