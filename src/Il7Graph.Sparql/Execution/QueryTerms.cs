using System.Buffers;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Rdf.Storage.Terms;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution;

/// <summary>The terms of one query: those of the dataset by their ids, and those that the query computes or writes and the dataset does not
/// have, with ids from the end of its table on. One term has one id, so equality of terms is equality of ids.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class QueryTerms
{
    /// <summary>No term: the variable is unbound, the expression has no value.</summary>
    public const uint Unbound = TermTable.None;

    private const int LeastCached = 1 << 6;
    private const int MostCached = 1 << 12;

    private readonly TermTable _table;
    private readonly QueryMonitor _monitor;
    private readonly List<Term> _own = [];
    private readonly Dictionary<Term, uint> _ids = [];
    private readonly Dictionary<uint, NumericValue?> _numbers = [];
    private (uint Id, Term? Term)[] _decoded = new (uint, Term?)[LeastCached];
    private int _misses;
    private uint _true = Unbound;
    private uint _false = Unbound;

    public QueryTerms(TermTable table, QueryMonitor monitor)
    {
        (_table, _monitor) = (table, monitor);
        Count = table.Count;
        Sorted = table.Range(TermClass.TripleTerm).Start;
        Numbers = table.Range(TermClass.Numeric);
        Iris = table.Range(TermClass.Iri);
        Strings = table.Range(TermClass.String);
    }

    /// <summary>How many terms the dataset has: ids below are of the dataset.</summary>
    public uint Count { get; }

    /// <summary>Ids below order as their terms do. Triple terms of the dataset do not: those that stand in others come first there.</summary>
    public uint Sorted { get; }

    public TermTable Table => _table;

    /// <summary>For expressions, one of which can be long work.</summary>
    public QueryMonitor Monitor => _monitor;

    public uint True => _true != Unbound ? _true : _true = Intern(ValueTerms.Of(true));

    public uint False => _false != Unbound ? _false : _false = Intern(ValueTerms.Of(false));

    /// <summary>The ids of the dataset's numbers.</summary>
    public IdRange Numbers { get; }

    public IdRange Iris { get; }

    public IdRange Strings { get; }

    public uint Of(bool value) => value ? True : False;

    /// <summary>The id of a term; a new one if the dataset does not have it.</summary>
    public uint Intern(Term? term)
    {
        if (term is null) return Unbound;
        if (_ids.TryGetValue(term, out var id)) return id;
        if (!_table.TryFind(term, out id))
        {
            _monitor.Keep(200 + (term is Literal literal ? 2L * literal.LexicalForm.Length : 0));
            id = Count + (uint)_own.Count;
            _own.Add(term);
        }
        _ids.Add(term, id);
        return id;
    }

    /// <summary>The term of an id, null for <see cref="Unbound"/>.</summary>
    public Term? Decode(uint id)
    {
        if (id == Unbound) return null;
        if (id >= Count) return _own[(int)(id - Count)];
        ref var cached = ref _decoded[id & (_decoded.Length - 1)];
        if (cached.Term is null || cached.Id != id)
        {
            // A query that decodes little needs no large cache.
            if (++_misses > 2 * _decoded.Length && _decoded.Length < MostCached) _decoded = new (uint, Term?)[8 * _decoded.Length];
            cached = ref _decoded[id & (_decoded.Length - 1)];
            cached = (id, _table.Decode(id));
        }
        return cached.Term;
    }

    public TermKind KindOf(uint id) => id < Count ? _table.KindOf(id) : _own[(int)(id - Count)] switch
    {
        Iri => TermKind.Iri,
        BlankNode => TermKind.BlankNode,
        TripleTerm => TermKind.TripleTerm,
        _ => TermKind.Literal,
    };

    /// <summary>Writes the canonical form of a term.</summary>
    public void Write(uint id, IBufferWriter<byte> output)
    {
        if (id < Count) _table.WriteCanonical(id, output);
        else TermEncoding.Encode(_own[(int)(id - Count)], output);
    }

    /// <summary>Compares as ORDER BY does, unbound first, and beyond it by spelling: 0 only for one term.</summary>
    public int Compare(uint left, uint right)
    {
        if (left == right) return 0;
        if (left < Sorted && right < Sorted) return left < right ? -1 : 1;
        if (left == Unbound) return -1;
        if (right == Unbound) return 1;
        if (NumberOf(left) is { } a && NumberOf(right) is { } b && a.CompareTo(b) is not 0 and var order) return order;
        return TermOrdering.Instance.Compare(Decode(left), Decode(right));
    }

    /// <summary>The value of a number; null for another term.</summary>
    public NumericValue? NumberOf(uint id)
    {
        if (id == Unbound || (id < Count && !Numbers.Contains(id))) return null;
        if (!_numbers.TryGetValue(id, out var number))
        {
            number = Decode(id) is Literal literal && LiteralValue.Of(literal).Value is NumericValue value ? value : null;
            _numbers.Add(id, number);
        }
        return number;
    }

    /// <summary>Where a term stands for ORDER BY, which knows values and no spellings: the least id of an equal number or date.</summary>
    public uint FirstOfValue(uint id)
    {
        if (id >= Count) return id;
        while (id > Numbers.Start && Numbers.Contains(id) && _table.Number(id - 1).Equals(_table.Number(id)) && HaveSameValue(id - 1, id)) id--;
        return id;
    }

    private bool HaveSameValue(uint left, uint right) => Operators.Equal(Decode(left)!, Decode(right)!) == true;
}
