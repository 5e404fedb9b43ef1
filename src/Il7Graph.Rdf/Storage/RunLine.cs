namespace Il7Graph.Rdf.Storage;

/// <summary>A triple in a record of a <see cref="TripleRun"/>, without its subject: predicate, object, and a reifier if it has one.
/// Each is packed as a number of <see cref="TermNumbers"/>, or as its length and its bytes; which of the two, and whether a reifier
/// follows, say the lowest bits.</summary>
internal struct RunLine
{
    /// <summary>The most bytes a packed line has beside those of its terms.</summary>
    public const int MostBeside = 3 * Leb128.MaximumLength;

    private Field _predicate;
    private Field _object;
    private Field _reifier;

    /// <summary>Packs a predicate, the first of a line.</summary>
    /// <param name="number">Negative for a term without one; that stands as it is.</param>
    /// <returns>How many bytes were written.</returns>
    public static int WritePredicate(ReadOnlySpan<byte> term, int number, bool hasReifier, Span<byte> output) =>
        Write(term, number, hasReifier ? 1u : 0u, 1, output);

    /// <summary>Packs an object or a reifier.</summary>
    /// <inheritdoc cref="WritePredicate"/>
    public static int WriteTerm(ReadOnlySpan<byte> term, int number, Span<byte> output) => Write(term, number, 0, 0, output);

    /// <summary>Unpacks the line at a position and moves behind it.</summary>
    public static RunLine Read(ReadOnlySpan<byte> record, ref int position)
    {
        var head = Leb128.Read(record, ref position);
        var line = new RunLine { _predicate = new Field(head & 1, head >> 2, ref position) };
        var next = Leb128.Read(record, ref position);
        line._object = new Field(next & 1, next >> 1, ref position);
        if ((head & 2) == 0) return line;
        next = Leb128.Read(record, ref position);
        line._reifier = new Field(next & 1, next >> 1, ref position);
        return line;
    }

    /// <summary>The number of the predicate; negative if it has none.</summary>
    public readonly int PredicateNumber => _predicate.Number;

    /// <summary>The number of the object; negative if it has none.</summary>
    public readonly int ObjectNumber => _object.Number;

    public readonly ReadOnlySpan<byte> Predicate(ReadOnlySpan<byte> record, TermNumbers? numbers) => _predicate.Of(record, numbers);

    public readonly ReadOnlySpan<byte> Object(ReadOnlySpan<byte> record, TermNumbers? numbers) => _object.Of(record, numbers);

    /// <summary>Empty if there is none.</summary>
    public readonly ReadOnlySpan<byte> Reifier(ReadOnlySpan<byte> record, TermNumbers? numbers) => _reifier.Of(record, numbers);

    /// <summary>By predicate, object, reifier.</summary>
    public readonly int CompareTo(in RunLine other, ReadOnlySpan<byte> record, TermNumbers? numbers)
    {
        var order = _predicate.CompareTo(other._predicate, record, numbers);
        if (order == 0) order = _object.CompareTo(other._object, record, numbers);
        return order == 0 ? _reifier.CompareTo(other._reifier, record, numbers) : order;
    }

    private static int Write(ReadOnlySpan<byte> term, int number, uint flag, int flags, Span<byte> output)
    {
        if (number >= 0) return Leb128.Write(((((uint)number << flags) | flag) << 1) | 1, output);
        var length = Leb128.Write((((uint)term.Length << flags) | flag) << 1, output);
        term.CopyTo(output[length..]);
        return length + term.Length;
    }

    /// <summary>A term: a number if <c>_length</c> is negative, else bytes of the record.</summary>
    private readonly struct Field
    {
        private readonly int _start;
        private readonly int _length;

        public Field(uint isNumber, uint value, ref int position)
        {
            (_start, _length) = isNumber == 1 ? ((int)value, -1) : (position, (int)value);
            if (isNumber == 0) position += (int)value;
        }

        public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> record, TermNumbers? numbers) =>
            _length < 0 ? numbers![_start] : record.Slice(_start, _length);

        public int Number => _length < 0 ? _start : -1;

        public int CompareTo(Field other, ReadOnlySpan<byte> record, TermNumbers? numbers) =>
            _length < 0 && other._length < 0 && _start == other._start
                ? 0
                : Of(record, numbers).SequenceCompareTo(other.Of(record, numbers));
    }
}
