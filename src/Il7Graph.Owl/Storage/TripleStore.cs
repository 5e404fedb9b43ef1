namespace Il7Graph.Owl.Storage;

/// <summary>A growing set of triples, each with the rule and the premises that gave it first. Rows are numbered in the order of
/// their coming, so that the premises of a row always have smaller numbers. Rows with the same (subject, predicate), (predicate,
/// object) or predicate form chains, the newest first: a chain may be walked while rows are added.</summary>
/// <remarks>24 bytes a row, 9 for its derivation, about 16 for the three hash tables.</remarks>
internal sealed class TripleStore
{
    private readonly int[] _firstOfPredicate;
    private Row[] _rows;
    private Origin[] _origins;
    private int[] _bySpo = new int[64];
    private int[] _bySp = new int[64];
    private int[] _byPo = new int[64];
    private int _spCount;
    private int _poCount;
    private int[] _pool = new int[16];
    private int _pooled;
    private int[]? _firstOfSubject;
    private int[]? _firstOfObject;
    private int[] _nextOfSubject = [];
    private int[] _nextOfObject = [];

    public TripleStore(int terms, int capacity)
    {
        _firstOfPredicate = new int[terms];
        Array.Fill(_firstOfPredicate, -1);
        _rows = new Row[Math.Max(16, capacity)];
        _origins = new Origin[_rows.Length];
    }

    public int Count { get; private set; }

    public IdTriple this[int row] => new(_rows[row].Subject, _rows[row].Predicate, _rows[row].Object);

    public int Subject(int row) => _rows[row].Subject;

    public int Object(int row) => _rows[row].Object;

    /// <summary><see cref="Rule.Asserted"/> for what the dataset says itself.</summary>
    public Rule RuleOf(int row) => _origins[row].Rule;

    public ReadOnlySpan<int> PremisesOf(int row)
    {
        ref readonly var origin = ref _origins[row];
        if (origin.B < -1) return _pool.AsSpan(origin.A, -origin.B);
        return System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(in origin.A, origin.A < 0 ? 0 : origin.B < 0 ? 1 : 2);
    }

    public void MarkAsserted(int row) => _origins[row] = new Origin { A = -1, B = -1, Rule = Rule.Asserted };

    /// <summary>The row of a triple, or -1.</summary>
    public int Find(int s, int p, int o)
    {
        var mask = _bySpo.Length - 1;
        for (var slot = Hash(s, p, o) & mask; _bySpo[slot] != 0; slot = (slot + 1) & mask)
        {
            ref var row = ref _rows[_bySpo[slot] - 1];
            if (row.Subject == s && row.Object == o && row.Predicate == p) return _bySpo[slot] - 1;
        }
        return -1;
    }

    public int FirstOf(int predicate) => _firstOfPredicate[predicate];

    public int NextOf(int row) => _rows[row].NextP;

    public int FirstSp(int s, int p)
    {
        var mask = _bySp.Length - 1;
        for (var slot = Hash(s, p, 1) & mask; _bySp[slot] != 0; slot = (slot + 1) & mask)
        {
            ref var row = ref _rows[_bySp[slot] - 1];
            if (row.Subject == s && row.Predicate == p) return _bySp[slot] - 1;
        }
        return -1;
    }

    public int NextSp(int row) => _rows[row].NextSp;

    public int FirstPo(int p, int o)
    {
        var mask = _byPo.Length - 1;
        for (var slot = Hash(2, p, o) & mask; _byPo[slot] != 0; slot = (slot + 1) & mask)
        {
            ref var row = ref _rows[_byPo[slot] - 1];
            if (row.Object == o && row.Predicate == p) return _byPo[slot] - 1;
        }
        return -1;
    }

    public int NextPo(int row) => _rows[row].NextPo;

    /// <summary>The first row of a subject, whatever its predicate. The chains are made when first asked for.</summary>
    public int FirstOfSubject(int term)
    {
        LinkTerms();
        return _firstOfSubject![term];
    }

    public int NextOfSubject(int row) => _nextOfSubject[row];

    public int FirstOfObject(int term)
    {
        LinkTerms();
        return _firstOfObject![term];
    }

    public int NextOfObject(int row) => _nextOfObject[row];

    /// <summary>Adds a triple that is not there yet.</summary>
    public int Add(int s, int p, int o, Rule rule, ReadOnlySpan<int> premises)
    {
        if (Count == _rows.Length) Grow();
        var row = Count++;
        _rows[row] = new Row { Subject = s, Predicate = p, Object = o, NextP = _firstOfPredicate[p], NextSp = -1, NextPo = -1 };
        _firstOfPredicate[p] = row;
        _origins[row] = premises.Length switch
        {
            0 => new Origin { A = -1, B = -1, Rule = rule },
            1 => new Origin { A = premises[0], B = -1, Rule = rule },
            2 => new Origin { A = premises[0], B = premises[1], Rule = rule },
            _ => new Origin { A = Keep(premises), B = -premises.Length, Rule = rule },
        };
        Link(row, s, p, o);
        if (_firstOfSubject is not null) LinkTerms(row);
        return row;
    }

    /// <summary>Keeps a list of rows and gives the place for <see cref="Kept"/>.</summary>
    public int Keep(ReadOnlySpan<int> rows)
    {
        if (_pooled + rows.Length > _pool.Length) Array.Resize(ref _pool, Math.Max(2 * _pool.Length, _pooled + rows.Length));
        rows.CopyTo(_pool.AsSpan(_pooled));
        _pooled += rows.Length;
        return _pooled - rows.Length;
    }

    public ReadOnlySpan<int> Kept(int place, int length) => _pool.AsSpan(place, length);

    private static int Hash(int s, int p, int o)
    {
        var h = ((uint)s * 0x9E3779B97F4A7C15UL) ^ ((uint)o * 0xC2B2AE3D27D4EB4FUL) ^ ((uint)p * 0x165667B19E3779F9UL);
        h ^= h >> 32;
        h *= 0xD6E8FEB86659FD93UL;
        return (int)(h >> 33);
    }

    private void Link(int row, int s, int p, int o)
    {
        if (2 * Count > _bySpo.Length) Rehash(ref _bySpo, static (in r) => Hash(r.Subject, r.Predicate, r.Object));
        else Put(_bySpo, Hash(s, p, o), row);

        var mask = _bySp.Length - 1;
        var slot = Hash(s, p, 1) & mask;
        while (_bySp[slot] != 0 && !(_rows[_bySp[slot] - 1].Subject == s && _rows[_bySp[slot] - 1].Predicate == p)) slot = (slot + 1) & mask;
        if (_bySp[slot] == 0) _spCount++;
        _rows[row].NextSp = _bySp[slot] - 1;
        _bySp[slot] = row + 1;
        if (2 * _spCount > _bySp.Length) Spread(ref _bySp, static (in r) => Hash(r.Subject, r.Predicate, 1));

        mask = _byPo.Length - 1;
        slot = Hash(2, p, o) & mask;
        while (_byPo[slot] != 0 && !(_rows[_byPo[slot] - 1].Object == o && _rows[_byPo[slot] - 1].Predicate == p)) slot = (slot + 1) & mask;
        if (_byPo[slot] == 0) _poCount++;
        _rows[row].NextPo = _byPo[slot] - 1;
        _byPo[slot] = row + 1;
        if (2 * _poCount > _byPo.Length) Spread(ref _byPo, static (in r) => Hash(2, r.Predicate, r.Object));
    }

    private static void Put(int[] slots, int hash, int row)
    {
        var mask = slots.Length - 1;
        var slot = hash & mask;
        while (slots[slot] != 0) slot = (slot + 1) & mask;
        slots[slot] = row + 1;
    }

    private void Rehash(ref int[] slots, HashOf hash)
    {
        slots = new int[2 * slots.Length];
        for (var row = 0; row < Count; row++) Put(slots, hash(in _rows[row]), row);
    }

    private void Spread(ref int[] slots, HashOf hash)
    {
        var old = slots;
        slots = new int[2 * old.Length];
        foreach (var value in old)
        {
            if (value != 0) Put(slots, hash(in _rows[value - 1]), value - 1);
        }
    }

    private void LinkTerms()
    {
        if (_firstOfSubject is not null) return;
        _firstOfSubject = new int[_firstOfPredicate.Length];
        _firstOfObject = new int[_firstOfPredicate.Length];
        Array.Fill(_firstOfSubject, -1);
        Array.Fill(_firstOfObject, -1);
        _nextOfSubject = new int[_rows.Length];
        _nextOfObject = new int[_rows.Length];
        for (var row = 0; row < Count; row++) LinkTerms(row);
    }

    private void LinkTerms(int row)
    {
        var (s, o) = (_rows[row].Subject, _rows[row].Object);
        _nextOfSubject[row] = _firstOfSubject![s];
        _firstOfSubject[s] = row;
        _nextOfObject[row] = _firstOfObject![o];
        _firstOfObject[o] = row;
    }

    private void Grow()
    {
        var size = (int)Math.Min(Array.MaxLength, 2L * _rows.Length);
        if (size == _rows.Length) throw new InsufficientMemoryException("more triples than one closure can hold");
        Array.Resize(ref _rows, size);
        Array.Resize(ref _origins, size);
        if (_firstOfSubject is null) return;
        Array.Resize(ref _nextOfSubject, size);
        Array.Resize(ref _nextOfObject, size);
    }

    private delegate int HashOf(in Row row);

    private struct Row
    {
        public int Subject;
        public int Predicate;
        public int Object;
        public int NextSp;
        public int NextPo;
        public int NextP;
    }

    /// <summary>Up to two premises in place (-1 where there is none); B below -1 says that -B of them are in the pool from A on.</summary>
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Pack = 1)]
    private struct Origin
    {
        public int A;
        public int B;
        public Rule Rule;
    }
}
