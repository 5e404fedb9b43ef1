using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Reads the quads of a dataset in the order of their canonical lines, those of one subject at a time.</summary>
/// <remarks>The rows of a permutation are nearly in that order already. Nothing is held but the rows of a subject, and the subjects whose
/// IRIs start that of the next. Reads the memory of the dataset: see <see cref="Dataset.Lease"/>. For one thread.</remarks>
public sealed class CanonicalSubjects
{
    private readonly QuadIndex _index;
    private readonly TermTable _terms;
    private readonly CanonicalComparer _comparer;
    private readonly Comparison<IdQuad> _compare;
    private readonly uint[]? _blanksByRank;
    private readonly bool _isUnion;
    private readonly bool _hasPredicatesInOrder;
    private readonly Stack<uint> _pending = [];
    private readonly KeyDirectory _default;
    private readonly KeyDirectory _named;
    private long _defaultSlot;
    private long _namedSlot;
    private uint _blank;
    private uint[] _column = new uint[64];
    private IdQuad[] _quads = new IdQuad[64];
    private int _count;

    /// <param name="blankRanks">The order of the blank nodes, by their ids; null for that of their labels.</param>
    /// <param name="isUnion">Whether the triples of all graphs are read, each once, as quads of the default graph.</param>
    internal CanonicalSubjects(Dataset dataset, uint[]? blankRanks, bool isUnion)
    {
        (_index, _terms, _isUnion) = (dataset.Index, dataset.Terms, isUnion);
        _comparer = new CanonicalComparer(_terms, blankRanks);
        _compare = _comparer.Compare;
        if (blankRanks is not null)
        {
            _blanksByRank = new uint[blankRanks.Length];
            for (var id = 0u; id < blankRanks.Length; id++) _blanksByRank[blankRanks[id]] = id;
        }
        (_default, _named) = (_index[QuadOrder.Spo].Leading, _index[QuadOrder.Spog].Leading);
        var firstIri = _terms.Range(TermClass.BlankNode).End;
        (_defaultSlot, _namedSlot) = (_default.LowerBound(firstIri), _named.LowerBound(firstIri));
        _hasPredicatesInOrder = IsInOrder(_index[QuadOrder.Pso].Leading);
    }

    /// <summary>The quads of a subject; valid until the next is read.</summary>
    public ReadOnlySpan<IdQuad> Current => _quads.AsSpan(0, _count);

    public bool MoveNext()
    {
        var subject = NextSubject();
        if (subject == TermTable.None) return false;
        _count = 0;
        Add(_index[QuadOrder.Spo], subject);
        var inDefault = _count;
        Add(_index[QuadOrder.Spog], subject);
        try
        {
            Sort(_quads.AsSpan(0, _count), isDefaultOnly: inDefault == _count);
        }
        catch (InvalidOperationException problem) when (problem.InnerException is StoreFormatException damage)
        {
            // A sort wraps what its comparison throws.
            throw StoreFormatException.Damaged(damage);
        }
        if (_isUnion) DropRepeated();
        return true;
    }

    /// <summary>The next subject: IRIs, then blank nodes.</summary>
    private uint NextSubject()
    {
        while (PeekNamed() is var next and not TermTable.None)
        {
            // What the IRI of a later subject starts with may come after it: in <a> and <a/b> the slash comes before the bracket.
            if (_pending.TryPeek(out var top) && !(_terms.StartsWith(next, top) && _comparer.Compare(next, top) < 0)) return _pending.Pop();
            _pending.Push(next);
            Skip(next);
        }
        if (_pending.TryPop(out var last)) return last;
        while (_blank < _terms.Range(TermClass.BlankNode).End)
        {
            var blank = _blanksByRank is null ? _blank : _blanksByRank[_blank];
            _blank++;
            if (!_default.Find(blank).IsEmpty || !_named.Find(blank).IsEmpty) return blank;
        }
        return TermTable.None;
    }

    /// <summary>The least subject in the two directories from their slots on.</summary>
    private uint PeekNamed() => Math.Min(Peek(_default, ref _defaultSlot), Peek(_named, ref _namedSlot));

    private void Skip(uint subject)
    {
        if (Peek(_default, ref _defaultSlot) == subject) _defaultSlot++;
        if (Peek(_named, ref _namedSlot) == subject) _namedSlot++;
    }

    private uint Peek(KeyDirectory directory, ref long slot)
    {
        while (slot < directory.SlotCount && directory.RowsAt(slot).IsEmpty) slot++;
        return slot < directory.SlotCount ? CheckedNode(directory.IdAt(slot)) : TermTable.None;
    }

    /// <exception cref="StoreFormatException">The id is not of an IRI or blank node, which are the first terms.</exception>
    private uint CheckedNode(uint id) => id < _terms.Range(TermClass.Iri).End ? id : throw StoreFormatException.Damaged($"term {id} is where only IRIs and blank nodes are");

    /// <exception cref="StoreFormatException">The id is none.</exception>
    private uint Checked(uint id) => id < _terms.Count ? id : throw StoreFormatException.Damaged($"a row has the id {id}, and there are {_terms.Count} terms");

    private void Add(Permutation permutation, uint subject)
    {
        var rows = permutation.Leading.Find(subject);
        if (rows.IsEmpty) return;
        var count = checked((int)rows.Count);
        if (_count + count > _quads.Length) Array.Resize(ref _quads, Math.Max(_count + count, 2 * _quads.Length));
        if (3 * count > _column.Length) _column = new uint[Math.Max(3 * count, 2 * _column.Length)];
        var predicates = _column.AsSpan(0, count);
        var objects = _column.AsSpan(count, count);
        var graphs = _column.AsSpan(2 * count, count);
        permutation[1].CopyTo(rows.Start, predicates);
        permutation[2].CopyTo(rows.Start, objects);
        if (permutation.Width == 4 && !_isUnion) permutation[3].CopyTo(rows.Start, graphs);
        else graphs.Fill(IdQuad.DefaultGraph);
        for (var i = 0; i < count; i++)
        {
            if (graphs[i] != IdQuad.DefaultGraph) CheckedNode(graphs[i]);
            _quads[_count++] = new IdQuad(subject, CheckedNode(predicates[i]), Checked(objects[i]), graphs[i]);
        }
    }

    private void Sort(Span<IdQuad> quads, bool isDefaultOnly)
    {
        if (!isDefaultOnly || !_hasPredicatesInOrder)
        {
            quads.Sort(_compare);
            return;
        }
        for (var start = 0; start < quads.Length;)
        {
            var (end, isSorted) = (start + 1, true);
            for (; end < quads.Length && quads[end].Predicate == quads[start].Predicate; end++)
            {
                isSorted = isSorted && _comparer.Compare(quads[end - 1].Object, quads[end].Object) < 0;
            }
            if (!isSorted) quads[start..end].Sort(_compare);
            start = end;
        }
    }

    private void DropRepeated()
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (kept == 0 || _quads[i] != _quads[kept - 1]) _quads[kept++] = _quads[i];
        }
        _count = kept;
    }

    private bool IsInOrder(KeyDirectory ids)
    {
        var last = TermTable.None;
        for (var slot = 0L; slot < ids.SlotCount; slot++)
        {
            if (ids.RowsAt(slot).IsEmpty) continue;
            var id = CheckedNode(ids.IdAt(slot));
            if (last != TermTable.None && _comparer.Compare(last, id) > 0) return false;
            last = id;
        }
        return true;
    }
}
