namespace Il7Graph.Rdf.Storage;

/// <summary>Reads triples in order, subject by subject; blocks of the same subject meet here. The spans are valid until the next
/// call.</summary>
public sealed class SortedTriples : IDisposable
{
    private readonly RecordCursor _records;
    private readonly TripleBlock _merged = new();
    private byte[] _block = new byte[1024];
    private int _blockLength;
    private int _position;
    private int _subjectLength;
    private int _predicateLength;
    private int _objectStart;
    private int _objectEnd;
    private int _reifierEnd;
    private bool _more;

    internal SortedTriples(RecordCursor records)
    {
        _records = records;
        _more = records.MoveNext();
    }

    public ReadOnlySpan<byte> Subject => _block.AsSpan(0, _subjectLength);

    /// <summary>True at the first triple of a subject.</summary>
    public bool StartsSubject { get; private set; }

    public ReadOnlySpan<byte> Predicate => _block.AsSpan(_objectStart - _predicateLength - 1, _predicateLength);

    public ReadOnlySpan<byte> Object => _block.AsSpan(_objectStart, _objectEnd - _objectStart);

    /// <summary>The reifier of the triple if it was added as a reified one, else empty.</summary>
    public ReadOnlySpan<byte> Reifier =>
        _reifierEnd > _objectEnd ? _block.AsSpan(_objectEnd + 1, _reifierEnd - _objectEnd - 1) : default;

    /// <summary>Goes to the next triple; false at the end.</summary>
    public bool MoveNext()
    {
        StartsSubject = _position >= _blockLength;
        if (StartsSubject && !NextSubject()) return false;
        var rest = _block.AsSpan(_position, _blockLength - _position);
        var end = rest.IndexOf((byte)'\n');
        var line = rest[..end];
        _predicateLength = line.IndexOf((byte)' ');
        _objectStart = _position + _predicateLength + 1;
        var tab = line.IndexOf((byte)'\t');
        _reifierEnd = _position + end;
        _objectEnd = tab < 0 ? _reifierEnd : _position + tab;
        _position += end + 1;
        return true;
    }

    /// <summary>By subject, predicate, object.</summary>
    public int CompareTo(SortedTriples other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var order = Subject.SequenceCompareTo(other.Subject);
        if (order == 0) order = Predicate.SequenceCompareTo(other.Predicate);
        return order == 0 ? Object.SequenceCompareTo(other.Object) : order;
    }

    public void Dispose() => _records.Dispose();

    private bool NextSubject()
    {
        if (!_more) return false;
        Take(_records.Current);
        _more = _records.MoveNext();
        if (_more && HasSubject(_records.Current, _block.AsSpan(0, _subjectLength))) Merge();
        _position = _subjectLength + 1;
        return true;
    }

    private void Merge()
    {
        _merged.Begin(_block.AsSpan(0, _subjectLength));
        AddLines(_block.AsSpan(_subjectLength + 1, _blockLength - _subjectLength - 1));
        while (_more && HasSubject(_records.Current, _merged.Subject))
        {
            AddLines(_records.Current[(_subjectLength + 1)..]);
            _more = _records.MoveNext();
        }
        Take(_merged.ToRecord());
    }

    private void AddLines(ReadOnlySpan<byte> lines)
    {
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf((byte)'\n');
            var line = lines[..end];
            var space = line.IndexOf((byte)' ');
            _merged.Add(line[..space], line[(space + 1)..]);
            lines = lines[(end + 1)..];
        }
    }

    private void Take(ReadOnlySpan<byte> record)
    {
        if (_block.Length < record.Length) _block = new byte[Math.Max(record.Length, 2 * _block.Length)];
        record.CopyTo(_block);
        _blockLength = record.Length;
        _subjectLength = record.IndexOf((byte)'\n');
    }

    private static bool HasSubject(ReadOnlySpan<byte> record, ReadOnlySpan<byte> subject) =>
        record.Length > subject.Length && record[subject.Length] == (byte)'\n' && record.StartsWith(subject);
}
