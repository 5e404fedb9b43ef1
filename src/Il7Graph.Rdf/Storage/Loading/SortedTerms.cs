using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>The terms of a <see cref="TermPool"/> in the order of the store, so that each has its rank.</summary>
internal sealed class SortedTerms
{
    /// <summary>What sorting takes beside the pool: addresses, ranks, classes, keys, and room to sort keys and addresses.</summary>
    public const long BytesPerTerm = 8 + 4 + 1 + 8 + 16;

    private const int Classes = (int)TermClass.TripleTerm;

    private readonly TermPool _terms;
    private readonly ulong[] _addresses;
    private readonly int[] _starts = new int[Classes + 1];
    private readonly uint[] _ranks;
    private readonly TripleTermParts[] _tripleTerms;

    public SortedTerms(TermPool terms)
    {
        _terms = terms;
        _ranks = HugePages.Allocate<uint>(terms.Count);
        _addresses = Partition();
        Sort();
        for (var rank = 0; rank < _addresses.Length; rank++)
        {
            if (rank + 16 < _addresses.Length) terms.Prefetch(_addresses[rank + 16]);
            _ranks[terms.HeaderAt(_addresses[rank]).Number] = (uint)rank;
        }
        _tripleTerms = [.. terms.TripleTerms];
        SortTripleTerms();
    }

    public int Count => _ranks.Length;

    /// <summary>The rank of each term, by its number in the pool.</summary>
    public ReadOnlySpan<uint> Ranks => _ranks;

    /// <summary>The triple terms in order, all their parts ranks.</summary>
    public ReadOnlySpan<TripleTermParts> TripleTerms => _tripleTerms;

    /// <summary>The addresses of the terms of a class in order. Triple terms are not among them.</summary>
    public ReadOnlySpan<ulong> Addresses(TermClass termClass) =>
        _addresses.AsSpan(_starts[(int)termClass].._starts[(int)termClass + 1]);

    /// <summary>Puts the addresses together by class, in each class in the order of the pool.</summary>
    private ulong[] Partition()
    {
        var classes = new byte[_terms.Count];
        foreach (var triple in _terms.TripleTerms) classes[triple.Number] = Classes;
        var tripleTerms = 0;
        for (var number = 0u; number < classes.Length; number++)
        {
            if (classes[number] == Classes)
            {
                tripleTerms++;
                continue;
            }
            var address = _terms.AddressOf(number);
            var termClass = (int)ClassAt(address);
            classes[number] = (byte)termClass;
            _starts[termClass + 1]++;
        }
        for (var i = 0; i < Classes; i++) _starts[i + 1] += _starts[i];
        var addresses = HugePages.Allocate<ulong>(classes.Length - tripleTerms);
        var next = _starts[..Classes];
        for (var number = 0u; number < classes.Length; number++)
        {
            if (classes[number] < Classes) addresses[next[classes[number]]++] = _terms.AddressOf(number);
        }
        return addresses;
    }

    private TermClass ClassAt(ulong address) => TermEncoding.KindOf(_terms.CanonicalAt(address)) switch
    {
        TermKind.Iri => TermClass.Iri,
        TermKind.BlankNode => TermClass.BlankNode,
        _ => TermOrder.ClassOf(_terms.TextAt(address), _terms.TailAt(address)),
    };

    private void Sort()
    {
        var sorter = new TextSorter(_terms);
        for (var termClass = TermClass.BlankNode; termClass < TermClass.TripleTerm; termClass++)
        {
            var addresses = _addresses.AsSpan(_starts[(int)termClass].._starts[(int)termClass + 1]);
            switch (termClass)
            {
                case TermClass.BlankNode or TermClass.Iri or TermClass.String or TermClass.LanguageString:
                    sorter.Sort(addresses);
                    break;
                case TermClass.OtherLiteral:
                    sorter.SortByKeys(TailKeys(addresses), addresses, sorter.Sort);
                    break;
                default:
                    var ofClass = termClass;
                    sorter.SortByKeys(ValueKeys(termClass, addresses), addresses, ties => ties.Sort((a, b) => Compare(ofClass, a, b)));
                    break;
            }
        }
    }

    private ulong[] ValueKeys(TermClass termClass, ReadOnlySpan<ulong> addresses)
    {
        var keys = new ulong[addresses.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = TermKeys.Of(termClass, _terms.TextAt(addresses[i]), _terms.TailAt(addresses[i]));
        return keys;
    }

    /// <summary>The rank of each tail among the distinct ones.</summary>
    private ulong[] TailKeys(ReadOnlySpan<ulong> addresses)
    {
        var tails = new TermPool();
        var keys = new ulong[addresses.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = tails.Intern(_terms.TailAt(addresses[i]));
        var order = new uint[tails.Count];
        for (var i = 0u; i < order.Length; i++) order[i] = i;
        order.AsSpan().Sort((a, b) => tails[a].SequenceCompareTo(tails[b]));
        var ranks = new ulong[order.Length];
        for (var i = 0; i < order.Length; i++) ranks[order[i]] = (ulong)i;
        foreach (ref var key in keys.AsSpan()) key = ranks[key];
        return keys;
    }

    private int Compare(TermClass termClass, ulong a, ulong b) =>
        TermOrder.CompareWithin(termClass, _terms.TextAt(a), _terms.TailAt(a), _terms.TextAt(b), _terms.TailAt(b));

    /// <summary>From the shallow to the deep, as the components of one depth must have their ranks before the next is sorted.</summary>
    private void SortTripleTerms()
    {
        Array.Sort(_tripleTerms, static (a, b) => a.Depth.CompareTo(b.Depth));
        for (var start = 0; start < _tripleTerms.Length;)
        {
            var end = start;
            for (; end < _tripleTerms.Length && _tripleTerms[end].Depth == _tripleTerms[start].Depth; end++)
            {
                ref var term = ref _tripleTerms[end];
                term = term with { Subject = _ranks[term.Subject], Predicate = _ranks[term.Predicate], Object = _ranks[term.Object] };
            }
            _tripleTerms.AsSpan(start..end).Sort(TripleTermParts.CompareComponents);
            for (var i = start; i < end; i++)
            {
                var rank = (uint)(_addresses.Length + i);
                _ranks[_tripleTerms[i].Number] = rank;
                _tripleTerms[i] = _tripleTerms[i] with { Number = rank };
            }
            start = end;
        }
    }
}
