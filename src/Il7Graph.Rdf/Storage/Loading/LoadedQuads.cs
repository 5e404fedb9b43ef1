namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>The terms and quads that were added so far, by the order in which they came; a quad is here as often as it was
/// added.</summary>
/// <remarks>Quads wait in a batch until there are enough that their terms can be looked up together: on data larger than the
/// caches the time goes into waiting for memory, and a batch waits once where single terms would wait one after the
/// other.</remarks>
internal sealed class LoadedQuads
{
    private const int BatchTerms = 192;
    private const int BatchBytes = 1 << 14;
    private const uint DefaultGraph = uint.MaxValue;

    private readonly WaitingTerm[] _terms = new WaitingTerm[BatchTerms];
    private readonly uint[] _numbers = new uint[BatchTerms];
    private readonly WaitingQuad[] _quads = new WaitingQuad[BatchTerms];
    private byte[] _bytes = new byte[256];
    private int _usedBytes;
    private int _usedTerms;
    private int _usedQuads;
    private int _lastSubject = -1;
    private byte[] _lastGraph = [];
    private uint _lastGraphNumber;

    public TermPool Terms { get; } = new();

    public ChunkedList<LoadedTriple> Triples { get; } = new();

    public ChunkedList<LoadedQuad> Named { get; } = new();

    /// <summary>The memory that all of it takes.</summary>
    public long Bytes => Terms.Bytes + Triples.Bytes + Named.Bytes;

    /// <summary>The same and what <see cref="SortedTerms"/> takes beside it.</summary>
    public long BytesToSort => Bytes + (SortedTerms.BytesPerTerm * Terms.Count);

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        var bytes = subject.Length + predicate.Length + (long)@object.Length;
        if (_usedTerms + 3 > BatchTerms || _usedBytes + bytes > _bytes.Length) MakeRoom(bytes);
        if (_lastSubject < 0 || !subject.SequenceEqual(Waiting(_lastSubject))) _lastSubject = Wait(subject);
        _quads[_usedQuads++] = new WaitingQuad(_lastSubject, Wait(predicate), Wait(@object), graph.IsEmpty ? DefaultGraph : GraphNumber(graph));
    }

    /// <summary>Gives all waiting quads their numbers: to be called before anything is read.</summary>
    public void Flush()
    {
        for (var i = 0; i < _usedTerms; i++) Terms.PrefetchSlot(_terms[i].Hash);
        for (var i = 0; i < _usedTerms; i++) Terms.PrefetchTerm(_terms[i].Hash);
        for (var i = 0; i < _usedTerms; i++) _numbers[i] = Terms.Intern(Waiting(i), _terms[i].Hash);
        foreach (var quad in _quads.AsSpan(0, _usedQuads))
        {
            var (s, p, o) = (_numbers[quad.Subject], _numbers[quad.Predicate], _numbers[quad.Object]);
            if (quad.Graph == DefaultGraph) Triples.Add(new LoadedTriple(s, p, o));
            else Named.Add(new LoadedQuad(s, p, o, quad.Graph));
        }
        (_usedBytes, _usedTerms, _usedQuads, _lastSubject) = (0, 0, 0, -1);
    }

    /// <summary>Forgets everything; the memory stays for what comes next.</summary>
    public void Clear()
    {
        Terms.Clear();
        Triples.Truncate(0);
        Named.Truncate(0);
        _lastGraph = [];
    }

    private int Wait(ReadOnlySpan<byte> term)
    {
        term.CopyTo(_bytes.AsSpan(_usedBytes));
        _terms[_usedTerms] = new WaitingTerm(_usedBytes, term.Length, TermPool.Hash(term));
        _usedBytes += term.Length;
        return _usedTerms++;
    }

    private ReadOnlySpan<byte> Waiting(int index) => _bytes.AsSpan(_terms[index].Start, _terms[index].Length);

    private uint GraphNumber(ReadOnlySpan<byte> graph)
    {
        if (graph.SequenceEqual(_lastGraph)) return _lastGraphNumber;
        _lastGraphNumber = Terms.Intern(graph);
        _lastGraph = graph.ToArray();
        return _lastGraphNumber;
    }

    /// <summary>A batch is small while few quads have come, and never smaller than one quad.</summary>
    private void MakeRoom(long bytes)
    {
        Flush();
        if (bytes > Array.MaxLength) throw new InsufficientMemoryException("the terms of one quad are longer than 2 GB");
        if (bytes > _bytes.Length || _bytes.Length < BatchBytes) _bytes = new byte[Math.Max(bytes, Math.Min(BatchBytes, 4 * _bytes.Length))];
        else if (_bytes.Length > BatchBytes) _bytes = new byte[Math.Max(bytes, BatchBytes)];
    }

    private readonly record struct WaitingTerm(int Start, int Length, ulong Hash);

    /// <summary>Three waiting terms, and a graph that has its number.</summary>
    private readonly record struct WaitingQuad(int Subject, int Predicate, int Object, uint Graph);
}
