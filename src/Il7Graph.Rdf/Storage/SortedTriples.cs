namespace Il7Graph.Rdf.Storage;

/// <summary>Reads triples in order, subject by subject; blocks of the same subject meet here. The spans are valid until the next
/// call.</summary>
public sealed class SortedTriples : IDisposable
{
    private const int InsertionLimit = 48;

    private readonly RecordCursor _records;
    private readonly TermNumbers? _numbers;
    private byte[] _block = new byte[1024];
    private RunLine[] _lines = new RunLine[16];
    private int _blockLength;
    private int _subjectLength;
    private int _count;
    private int _index = -1;
    private bool _more;

    internal SortedTriples(RecordCursor records, TermNumbers? numbers)
    {
        (_records, _numbers) = (records, numbers);
        _more = records.MoveNext();
    }

    public ReadOnlySpan<byte> Subject => _block.AsSpan(0, _subjectLength);

    /// <summary>True at the first triple of a subject.</summary>
    public bool StartsSubject { get; private set; }

    public ReadOnlySpan<byte> Predicate => _lines[_index].Predicate(_block, _numbers);

    public ReadOnlySpan<byte> Object => _lines[_index].Object(_block, _numbers);

    /// <summary>The reifier of the triple if it was added as a reified one, else empty.</summary>
    public ReadOnlySpan<byte> Reifier => _lines[_index].Reifier(_block, _numbers);

    /// <summary>Goes to the next triple; false at the end.</summary>
    public bool MoveNext()
    {
        StartsSubject = ++_index >= _count;
        return !StartsSubject || NextSubject();
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
        (_index, _count, _blockLength) = (0, 0, 0);
        if (!_more) return false;
        _subjectLength = _records.Current.IndexOf((byte)'\n');
        Take(_records.Current);
        _more = _records.MoveNext();
        if (!_more || !HasSubject(_records.Current)) return true;
        do
        {
            Take(_records.Current[(_subjectLength + 1)..]);
            _more = _records.MoveNext();
        }
        while (_more && HasSubject(_records.Current));
        SortLines();
        RemoveRepeated();
        return true;
    }

    /// <summary>Appends a record, or what a further one has behind its subject, and unpacks its lines.</summary>
    private void Take(ReadOnlySpan<byte> record)
    {
        var position = _blockLength == 0 ? _subjectLength + 1 : _blockLength;
        var before = _count;
        if (_blockLength + record.Length > _block.Length)
        {
            Array.Resize(ref _block, Math.Max(_blockLength + record.Length, 2 * _block.Length));
        }
        record.CopyTo(_block.AsSpan(_blockLength));
        _blockLength += record.Length;
        while (position < _blockLength)
        {
            if (_count == _lines.Length) Array.Resize(ref _lines, 2 * _count);
            _lines[_count++] = RunLine.Read(_block, ref position);
        }
        if (_numbers is not null) FetchObjects(_numbers, before);
    }

    /// <summary>Has the objects with numbers fetched together: they are all over the memory, and one by one each would be waited
    /// for.</summary>
    private void FetchObjects(TermNumbers numbers, int first)
    {
        for (var i = first; i < _count; i++)
        {
            if (_lines[i].ObjectNumber >= 0) numbers.FetchAddress(_lines[i].ObjectNumber);
        }
        for (var i = first; i < _count; i++)
        {
            if (_lines[i].ObjectNumber >= 0) numbers.Fetch(_lines[i].ObjectNumber);
        }
    }

    /// <summary>By insertion while they are few: then they are two or three blocks, each in order.</summary>
    private void SortLines()
    {
        if (_count > InsertionLimit)
        {
            _lines.AsSpan(0, _count).Sort((a, b) => a.CompareTo(b, _block, _numbers));
            return;
        }
        for (var i = 1; i < _count; i++)
        {
            var line = _lines[i];
            var hole = i;
            for (; hole > 0 && _lines[hole - 1].CompareTo(line, _block, _numbers) > 0; hole--) _lines[hole] = _lines[hole - 1];
            _lines[hole] = line;
        }
    }

    private void RemoveRepeated()
    {
        var kept = 1;
        for (var i = 1; i < _count; i++)
        {
            if (_lines[i].CompareTo(_lines[kept - 1], _block, _numbers) != 0) _lines[kept++] = _lines[i];
        }
        _count = kept;
    }

    private bool HasSubject(ReadOnlySpan<byte> record) =>
        record.Length > _subjectLength && record[_subjectLength] == (byte)'\n' && record.StartsWith(Subject);
}
