namespace Il7Graph.Rdf.Storage;

/// <summary>The triples of one subject on their way to a <see cref="TripleRun"/>: the subject, then a line <c>predicate object</c>
/// for each triple. Reused from subject to subject.</summary>
public sealed class TripleBlock
{
    private const int InsertionLimit = 48;

    /// <summary>In place of a number: whether the term has one is to be looked up.</summary>
    private const int Unknown = int.MinValue;

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
        var line = new Line { Start = _used, PredicateNumber = Unknown, ObjectNumber = Unknown };
        AppendTerms(predicate, @object, ref line);
        line.ObjectEnd = line.End = _used;
        Add(line);
    }

    /// <summary>Adds a triple of the subject whose terms have numbers in the table of the run, or none there.</summary>
    public void Add(NumberedTerm predicate, NumberedTerm @object)
    {
        Add(predicate.Bytes, @object.Bytes);
        Number(predicate, @object);
    }

    /// <summary>Adds a triple of the subject whose predicate has a number in the table of the run, and whose object has none: an IRI of
    /// one thing only.</summary>
    public void AddUnlisted(NumberedTerm predicate, ReadOnlySpan<byte> @object)
    {
        Add(predicate.Bytes, @object);
        Number(predicate, NumberedTerm.Unlisted([]));
    }

    /// <summary>Adds a triple of the subject whose predicate has a number in the table of the run.</summary>
    public void Add(NumberedTerm predicate, ReadOnlySpan<byte> @object)
    {
        Add(predicate.Bytes, @object);
        _lines[Count - 1].PredicateNumber = predicate.Number;
    }

    /// <summary>Adds the triples of another block, for the subject of this one.</summary>
    public void AddLines(TripleBlock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var moved = _used - other._subjectLength;
        Append(other._bytes.AsSpan(other._subjectLength, other._used - other._subjectLength));
        for (var i = 0; i < other.Count; i++) Add(other._lines[i].MovedBy(moved));
    }

    /// <summary>Adds the triples of a record that <see cref="ToRecord"/> made with the same table; its subject is not looked
    /// at.</summary>
    public void AddRecord(ReadOnlySpan<byte> record, TermNumbers? numbers)
    {
        for (var position = record.IndexOf((byte)'\n') + 1; position < record.Length;)
        {
            var packed = RunLine.Read(record, ref position);
            var reifier = packed.Reifier(record, numbers);
            if (reifier.IsEmpty) Add(packed.Predicate(record, numbers), packed.Object(record, numbers));
            else AddReified(packed.Predicate(record, numbers), packed.Object(record, numbers), reifier);
            ref var line = ref _lines[Count - 1];
            (line.PredicateNumber, line.ObjectNumber) = (packed.PredicateNumber, packed.ObjectNumber);
        }
    }

    /// <summary>Adds a triple of the subject that <paramref name="reifier"/> reifies; comes after the plain triple.</summary>
    public void AddReified(NumberedTerm predicate, NumberedTerm @object, ReadOnlySpan<byte> reifier)
    {
        AddReified(predicate.Bytes, @object.Bytes, reifier);
        Number(predicate, @object);
    }

    /// <inheritdoc cref="AddReified(NumberedTerm, NumberedTerm, ReadOnlySpan{byte})"/>
    public void AddReified(ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> reifier)
    {
        Reserve(predicate.Length + @object.Length + reifier.Length + 2);
        var line = new Line { Start = _used, PredicateNumber = Unknown, ObjectNumber = Unknown };
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
    public ReadOnlySpan<byte> ToRecord(TermNumbers? numbers)
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
            var predicate = _bytes.AsSpan(line.Start, line.PredicateEnd - line.Start);
            var @object = _bytes.AsSpan(line.PredicateEnd + 1, line.ObjectEnd - line.PredicateEnd - 1);
            var hasReifier = line.End > line.ObjectEnd;
            length += RunLine.WritePredicate(predicate, NumberOf(predicate, line.PredicateNumber, numbers), hasReifier, _output.AsSpan(length));
            length += RunLine.WriteTerm(@object, NumberOf(@object, line.ObjectNumber, numbers), _output.AsSpan(length));
            if (!hasReifier) continue;
            var reifier = _bytes.AsSpan(line.ObjectEnd + 1, line.End - line.ObjectEnd - 1);
            length += RunLine.WriteTerm(reifier, NumberOf(reifier, Unknown, numbers), _output.AsSpan(length));
        }
        return _output.AsSpan(0, length);
    }

    /// <summary>The number of a term; negative if it has none. A literal is not looked up, since it is hardly ever in a table.</summary>
    private static int NumberOf(ReadOnlySpan<byte> term, int known, TermNumbers? numbers)
    {
        if (numbers is null) return -1;
        if (known != Unknown) return known;
        return term is not [(byte)'"', ..] && numbers.TryFind(term, out var number) ? number : -1;
    }

    /// <summary>Says what numbers the terms of the last line have.</summary>
    private void Number(NumberedTerm predicate, NumberedTerm @object)
    {
        ref var line = ref _lines[Count - 1];
        (line.PredicateNumber, line.ObjectNumber) = (predicate.Number, @object.Number);
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
        public int PredicateNumber;
        public int ObjectNumber;

        public readonly Line MovedBy(int distance) => this with
        {
            Start = Start + distance,
            PredicateEnd = PredicateEnd + distance,
            ObjectEnd = ObjectEnd + distance,
            End = End + distance,
        };
    }
}
