using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Reads a run from its start, buffered.</summary>
internal sealed class SpillReader(SpillFile file, SpillRun run, int bufferSize)
{
    private byte[] _buffer = new byte[(int)Math.Min(bufferSize, run.Length)];
    private long _read;
    private int _start;
    private int _end;

    public bool IsAtEnd => _start == _end && _read == run.Length;

    /// <summary>The next bytes; valid until the next call.</summary>
    public ReadOnlySpan<byte> Read(int count)
    {
        if (count > _end - _start) Fill(count);
        var bytes = _buffer.AsSpan(_start, count);
        _start += count;
        return bytes;
    }

    public T Read<T>()
        where T : unmanaged => MemoryMarshal.Read<T>(Read(Unsafe.SizeOf<T>()));

    /// <summary>Fills <paramref name="values"/> as far as the run goes.</summary>
    /// <returns>How many there were.</returns>
    public int Read<T>(Span<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        bytes = bytes[..(int)Math.Min(bytes.Length, run.Length - _read + _end - _start)];
        var held = Math.Min(bytes.Length, _end - _start);
        _buffer.AsSpan(_start, held).CopyTo(bytes);
        _start += held;
        file.ReadAt(run.Start + _read, bytes[held..]);
        _read += bytes.Length - held;
        return bytes.Length / Unsafe.SizeOf<T>();
    }

    private void Fill(int wanted)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (wanted > _buffer.Length) Array.Resize(ref _buffer, Math.Max(wanted, (int)Math.Min(Array.MaxLength, 2L * _buffer.Length)));
        var count = (int)Math.Min(_buffer.Length - _end, run.Length - _read);
        if (_end + count < wanted) throw new EndOfStreamException("a temporary file is cut off");
        file.ReadAt(run.Start + _read, _buffer.AsSpan(_end, count));
        _read += count;
        _end += count;
    }
}
