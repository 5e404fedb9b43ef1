using System.Buffers.Binary;
using Il7Graph.Diagnostics;

namespace Il7Graph.Compilation;

/// <summary>Writes the fields of a join record: numbers big-endian, so that records sort by them; bytes after their length.</summary>
internal sealed class RecordWriter(List<string> files)
{
    private byte[] _bytes = new byte[512];
    private int _used;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _used);

    public void Clear() => _used = 0;

    public void Write(byte value)
    {
        Reserve(1);
        _bytes[_used++] = value;
    }

    public void Write(int value)
    {
        Reserve(4);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(_used), value);
        _used += 4;
    }

    public void Write(ReadOnlySpan<byte> value)
    {
        Write(value.Length);
        WriteKey(value);
    }

    /// <summary>Bytes without their length.</summary>
    public void WriteKey(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        value.CopyTo(_bytes.AsSpan(_used));
        _used += value.Length;
    }

    public void Write(SourceSpan span)
    {
        var file = files.LastIndexOf(span.File);
        if (file < 0)
        {
            file = files.Count;
            files.Add(span.File);
        }
        Write(file);
        Write(span.Line);
        Write(span.Column);
        Write(span.Length);
    }

    private void Reserve(int count)
    {
        if (_used + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_used + count, 2 * _bytes.Length));
    }
}
