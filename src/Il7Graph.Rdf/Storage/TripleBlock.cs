namespace Il7Graph.Rdf.Storage;

/// <summary>The triples of one subject on their way to a <see cref="TripleRun"/>: the subject, then a line <c>predicate object</c>
/// for each triple. Reused from subject to subject.</summary>
public sealed class TripleBlock
{
    private const int InsertionLimit = 48;

    private byte[] _bytes = new byte[1024];
    private Line[] _lines = new Line[16];
    private byte[] _output = new byte[1024];
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
        Reserve(predicate.Length + @object.Length + 1);
        var line = new Line { Start = _used };
        AppendTerms(predicate, @object, ref line);
        line.ObjectEnd = line.End = _used;
        Add(line);
    }

    /// <summary>Adds the triples of another block, for the subject of this one.</summary>
    public void AddLines(TripleBlock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var moved = _used - other._subjectLength;
        Append(other._bytes.AsSpan(other._subjectLength, other._used - other._subjectLength));
        for (var i = 0; i < other.Count; i++) Add(other._lines[i].MovedBy(moved));
    }

    /// <summary>Adds lines as <see cref="ToLines"/> gives them.</summary>
    public void AddLines(ReadOnlySpan<byte> lines)
    {
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf((byte)'\n');
            var space = lines.IndexOf((byte)' ');
            Add(lines[..space], lines[(space + 1)..end]);
            lines = lines[(end + 1)..];
        }
    }

    /// <summary>Adds a triple of the subject that <paramref name="reifier"/> reifies; comes after the plain triple.</summary>
    public void AddReified(ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> reifier)
    {
        Reserve(predicate.Length + @object.Length + reifier.Length + 2);
        var line = new Line { Start = _used };
        AppendTerms(predicate, @object, ref line);
        line.ObjectEnd = _used;
        _bytes[_used++] = (byte)'\t';
        Append(reifier);
        line.End = _used;
        Add(line);
    }

    /// <summary>The lines in ascending order, each once, LF (which no canonical term holds) after each. Valid until the next
    /// call.</summary>
    public ReadOnlySpan<byte> ToLines()
    {
        SortLines();
        ReserveOutput(_used + Count);
        var length = 0;
        for (var i = 0; i < Count; i++)
        {
            if (IsRepeated(i)) continue;
            var text = TextOf(_lines[i]);
            text.CopyTo(_output.AsSpan(length));
            length += text.Length;
            _output[length++] = (byte)'\n';
        }
        return _output.AsSpan(0, length);
    }

    /// <summary>The block as a record: the subject, LF, then the lines in ascending order, each once, as <see cref="RunLine"/> packs
    /// them. Valid until the next call.</summary>
    internal ReadOnlySpan<byte> ToRecord(TermNumbers? numbers)
    {
        SortLines();
        ReserveOutput(_used + 1 + (Count * RunLine.MostBeside));
        Subject.CopyTo(_output);
        var length = _subjectLength;
        _output[length++] = (byte)'\n';
        for (var i = 0; i < Count; i++)
        {
            if (IsRepeated(i)) continue;
            var line = _lines[i];
            length += RunLine.Write(
                _bytes.AsSpan(line.Start, line.PredicateEnd - line.Start),
                _bytes.AsSpan(line.PredicateEnd + 1, line.ObjectEnd - line.PredicateEnd - 1),
                line.End == line.ObjectEnd ? default : _bytes.AsSpan(line.ObjectEnd + 1, line.End - line.ObjectEnd - 1),
                numbers, _output.AsSpan(length));
        }
        return _output.AsSpan(0, length);
    }

    private bool IsRepeated(int index) => index > 0 && TextOf(_lines[index]).SequenceEqual(TextOf(_lines[index - 1]));

    /// <summary>Puts the lines in order: by insertion while they are few, as they are for nearly every subject.</summary>
    private void SortLines()
    {
        if (Count > InsertionLimit)
        {
            _lines.AsSpan(0, Count).Sort((a, b) => TextOf(a).SequenceCompareTo(TextOf(b)));
            return;
        }
        for (var i = 1; i < Count; i++)
        {
            var line = _lines[i];
            var text = TextOf(line);
            var hole = i;
            for (; hole > 0 && TextOf(_lines[hole - 1]).SequenceCompareTo(text) > 0; hole--) _lines[hole] = _lines[hole - 1];
            _lines[hole] = line;
        }
    }

    private ReadOnlySpan<byte> TextOf(Line line) => _bytes.AsSpan(line.Start, line.End - line.Start);

    private void Add(Line line)
    {
        if (Count == _lines.Length) Array.Resize(ref _lines, 2 * Count);
        _lines[Count++] = line;
    }

    /// <summary>Writes both terms where there is room for them.</summary>
    private void AppendTerms(ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ref Line line)
    {
        predicate.CopyTo(_bytes.AsSpan(_used));
        line.PredicateEnd = _used += predicate.Length;
        _bytes[_used++] = (byte)' ';
        @object.CopyTo(_bytes.AsSpan(_used));
        _used += @object.Length;
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

    private void ReserveOutput(int count)
    {
        if (_output.Length < count) _output = new byte[Math.Max(count, 2 * _output.Length)];
    }

    /// <summary>Where a line stands: <c>predicate object</c>, and behind a tab its reifier if it has one.</summary>
    private struct Line
    {
        public int Start;
        public int PredicateEnd;
        public int ObjectEnd;
        public int End;

        public readonly Line MovedBy(int distance) => new()
        {
            Start = Start + distance,
            PredicateEnd = PredicateEnd + distance,
            ObjectEnd = ObjectEnd + distance,
            End = End + distance,
        };
    }
}
