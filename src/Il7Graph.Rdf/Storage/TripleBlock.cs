namespace Il7Graph.Rdf.Storage;

/// <summary>The triples of one subject on their way to a <see cref="TripleRun"/>, as one record: the subject, then a line
/// <c>predicate object</c> for each triple in ascending order, all ended by LF (which no canonical term holds). Reused from subject
/// to subject.</summary>
public sealed class TripleBlock
{
    private const int InsertionLimit = 48;

    private byte[] _bytes = new byte[1024];
    private (int Start, int Length)[] _lines = new (int, int)[16];
    private byte[] _record = new byte[1024];
    private int _used;
    private int _subjectLength;

    /// <summary>How many lines there are, repeated ones included.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<byte> Subject => _bytes.AsSpan(0, _subjectLength);

    /// <summary>Starts anew with a subject.</summary>
    public void Begin(ReadOnlySpan<byte> subject)
    {
        _used = 0;
        Count = 0;
        Append(subject);
        _subjectLength = _used;
    }

    /// <summary>Adds a triple of the subject.</summary>
    public void Add(ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object)
    {
        var start = _used;
        Reserve(predicate.Length + @object.Length + 1);
        predicate.CopyTo(_bytes.AsSpan(_used));
        _used += predicate.Length;
        _bytes[_used++] = (byte)' ';
        @object.CopyTo(_bytes.AsSpan(_used));
        _used += @object.Length;
        EndLine(start);
    }

    /// <summary>Adds a line <c>predicate object</c> as <see cref="Line"/> gives it.</summary>
    public void AddLine(ReadOnlySpan<byte> line)
    {
        var start = _used;
        Append(line);
        EndLine(start);
    }

    /// <summary>Adds a triple of the subject that <paramref name="reifier"/> reifies; comes after the plain triple.</summary>
    public void AddReified(ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> reifier)
    {
        var start = _used;
        Append(predicate);
        Append(" "u8);
        Append(@object);
        Append("\t"u8);
        Append(reifier);
        EndLine(start);
    }

    /// <summary>A line as it stands, <c>predicate object</c>.</summary>
    public ReadOnlySpan<byte> Line(int index) => _bytes.AsSpan(_lines[index].Start, _lines[index].Length);

    /// <summary>Puts the lines in order: by insertion while they are few, as they are for nearly every subject.</summary>
    public void SortLines()
    {
        if (Count > InsertionLimit)
        {
            _lines.AsSpan(0, Count).Sort((a, b) =>
                _bytes.AsSpan(a.Start, a.Length).SequenceCompareTo(_bytes.AsSpan(b.Start, b.Length)));
            return;
        }
        for (var i = 1; i < Count; i++)
        {
            var line = _lines[i];
            var bytes = _bytes.AsSpan(line.Start, line.Length);
            var hole = i;
            for (; hole > 0 && Line(hole - 1).SequenceCompareTo(bytes) > 0; hole--) _lines[hole] = _lines[hole - 1];
            _lines[hole] = line;
        }
    }

    /// <summary>The record: sorted, each line once. Valid until the next call.</summary>
    public ReadOnlySpan<byte> ToRecord()
    {
        SortLines();
        if (_record.Length < _used + Count + 1) _record = new byte[Math.Max(_used + Count + 1, 2 * _record.Length)];
        Subject.CopyTo(_record);
        var length = _subjectLength;
        _record[length++] = (byte)'\n';
        for (var i = 0; i < Count; i++)
        {
            if (i > 0 && Line(i).SequenceEqual(Line(i - 1))) continue;
            Line(i).CopyTo(_record.AsSpan(length));
            length += _lines[i].Length;
            _record[length++] = (byte)'\n';
        }
        return _record.AsSpan(0, length);
    }

    private void EndLine(int start)
    {
        if (Count == _lines.Length) Array.Resize(ref _lines, 2 * Count);
        _lines[Count++] = (start, _used - start);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_used + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_used + count, 2 * _bytes.Length));
    }
}
