using System.Runtime.InteropServices;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Writes a run, buffered: at the end of a file, or into room reserved there.</summary>
internal sealed class SpillWriter
{
    private readonly SpillFile _file;
    private readonly byte[] _buffer;
    private readonly long _start;
    private readonly bool _isReserved;
    private long _written;
    private int _used;

    public SpillWriter(SpillFile file, int bufferSize)
    {
        (_file, _start) = (file, file.End);
        _buffer = new byte[bufferSize];
    }

    /// <param name="reserved">Where the room starts.</param>
    public SpillWriter(SpillFile file, int bufferSize, long reserved)
        : this(file, bufferSize) => (_start, _isReserved) = (reserved, true);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            Flush();
            if (bytes.Length >= _buffer.Length)
            {
                Put(bytes);
                return;
            }
        }
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    public void Write<T>(T value)
        where T : unmanaged => Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Write(MemoryMarshal.AsBytes(values));

    /// <summary>Writes what is buffered.</summary>
    /// <returns>All that this writer wrote.</returns>
    public SpillRun Flush()
    {
        if (_used > 0) Put(_buffer.AsSpan(0, _used));
        _used = 0;
        return new SpillRun(_start, _written);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        if (_isReserved) _file.WriteAt(_start + _written, bytes);
        else _file.Append(bytes);
        _written += bytes.Length;
    }
}
