#pragma warning disable RS0030 // I/O lives here
namespace Il7Graph.Rdf.Storage;

/// <summary>A sorted run on disk: each record after its length (LEB128). The file goes when it is closed or the process ends, however
/// that comes about: Windows deletes it then, elsewhere it has no name from the start.</summary>
internal sealed class RunFile : IDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly FileStream _file;

    public RunFile(string path)
    {
        var isWindows = OperatingSystem.IsWindows();
        _file = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, isWindows ? FileOptions.DeleteOnClose : FileOptions.None);
        if (!isWindows) File.Delete(path);
    }

    /// <summary>Writes the records of a cursor, which has each once.</summary>
    public void Write(RecordCursor sorted)
    {
        using var output = new BufferedStream(new KeptOpen(_file), BufferSize);
        Span<byte> prefix = stackalloc byte[Leb128.MaximumLength];
        while (sorted.MoveNext())
        {
            var record = sorted.Current;
            output.Write(prefix[..Leb128.Write((uint)record.Length, prefix)]);
            output.Write(record);
        }
    }

    /// <summary>Reads the run from its start. One reader at a time.</summary>
    public RecordCursor Read()
    {
        _file.Position = 0;
        return new Cursor(_file);
    }

    public void Dispose() => _file.Dispose();

    private sealed class Cursor(Stream file) : RecordCursor
    {
        private byte[] _buffer = new byte[BufferSize];
        private int _start;
        private int _end;
        private int _recordStart;
        private int _recordLength;

        public override ReadOnlySpan<byte> Current => _buffer.AsSpan(_recordStart, _recordLength);

        public override bool MoveNext()
        {
            if (!TryReadLength(out var length)) return false;
            if (_end - _start < length) Fill(length);
            if (_end - _start < length) throw new EndOfStreamException("a sorted run on disk is cut off");
            (_recordStart, _recordLength) = (_start, length);
            _start += length;
            return true;
        }

        private bool TryReadLength(out int length)
        {
            length = 0;
            for (var shift = 0; ; shift += 7)
            {
                if (_start == _end) Fill(1);
                if (_start == _end) return shift == 0 ? false : throw new EndOfStreamException("a sorted run on disk is cut off");
                var b = _buffer[_start++];
                length |= (b & 0x7F) << shift;
                if (b < 0x80) return true;
            }
        }

        private void Fill(int wanted)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            if (wanted > _buffer.Length) Array.Resize(ref _buffer, Math.Max(wanted, 2 * _buffer.Length));
            while (_end < wanted)
            {
                var read = file.Read(_buffer, _end, _buffer.Length - _end);
                if (read == 0) return;
                _end += read;
            }
        }
    }

    /// <summary>Lets a <see cref="BufferedStream"/> be closed without closing the file.</summary>
    private sealed class KeptOpen(Stream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }
        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
        public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);
    }
}
