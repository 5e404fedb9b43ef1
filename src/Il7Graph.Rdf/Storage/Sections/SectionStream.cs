namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>A section written from its start to its end, in pieces of some size.</summary>
internal sealed class SectionStream
{
    private const int BufferSize = 1 << 16;

    private readonly SectionTable _table;
    private readonly SectionKind _kind;
    private readonly uint _detail;
    private readonly long _offset;
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(BufferSize);
    private long _flushed;
    private int _buffered;

    internal SectionStream(SectionTable table, SectionKind kind, uint detail)
    {
        (_table, _kind, _detail, _offset) = (table, kind, detail, table.NextOffset);
    }

    /// <summary>How many bytes were written.</summary>
    public long Length => _flushed + _buffered;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BufferSize - _buffered) Flush();
        if (bytes.Length >= BufferSize)
        {
            _table.Output.Write(_offset + _flushed, bytes);
            _flushed += bytes.Length;
            return;
        }
        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    /// <summary>Adds the section to the table.</summary>
    public void Close(long elements, long number = 0)
    {
        Flush();
        _table.Reserve(_kind, _detail, _flushed, elements, number);
    }

    private void Flush()
    {
        _table.Output.Write(_offset + _flushed, _buffer.AsSpan(0, _buffered));
        _flushed += _buffered;
        _buffered = 0;
    }
}
