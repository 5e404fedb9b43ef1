using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Owl.Storage;

/// <summary>The state of a run: the triples so far, what the schema says in compiled form, the contradictions.</summary>
internal sealed class Closure
{
    private readonly HashSet<ClashKey> _clashKeys = [];
    private readonly Dictionary<(Word Kind, int Member), List<ListAxiom>> _byMember = [];
    private readonly Dictionary<(Word Kind, int Subject), List<ListAxiom>> _bySubject = [];
    private readonly HashSet<(Word Kind, int Subject, int List)> _lists = [];
    private readonly Dictionary<int, List<Restriction>> _byProperty = [];
    private readonly Dictionary<int, List<Restriction>> _byClass = [];
    private readonly Dictionary<int, List<Restriction>> _byFiller = [];
    private readonly HashSet<(Word, int, int, int, int)> _restrictions = [];

    public Closure(TermSpace terms, bool hasThing, bool hasNothing, int maximumClashes, int capacity)
    {
        (Terms, HasThing, HasNothing, MaximumClashes) = (terms, hasThing, hasNothing, maximumClashes);
        Store = new TripleStore(terms.Count, capacity);
        Roles = new Role[terms.Count];
        foreach (var id in terms.WordIds) Roles[id] = Role.Word;
        (Type, SameAs) = (terms[Word.Type], terms[Word.SameAs]);
    }

    public TermSpace Terms { get; }

    public TripleStore Store { get; }

    public Role[] Roles { get; }

    public List<Clash> Clashes { get; } = [];

    public int MaximumClashes { get; }

    /// <summary>Whether the dataset speaks of <c>owl:Thing</c>; if not, nothing is said to be one.</summary>
    public bool HasThing { get; }

    public bool HasNothing { get; }

    public int Type { get; }

    public int SameAs { get; }

    public void Assert(IdTriple triple)
    {
        var row = Store.Find(triple.Subject, triple.Predicate, triple.Object);
        if (row < 0) Store.Add(triple.Subject, triple.Predicate, triple.Object, Rule.Asserted, []);
        else Store.MarkAsserted(row);
    }

    /// <summary>Adds a conclusion unless it is there or is <c>x owl:sameAs x</c>. Literals of different values are not made the
    /// same, which would give every holder of one value the other: they clash.</summary>
    public void Derive(Rule rule, int s, int p, int o, params ReadOnlySpan<int> premises)
    {
        if (p == SameAs && !MayBeSame(rule, s, o, premises)) return;
        if (Store.Find(s, p, o) < 0) Store.Add(s, p, o, rule, premises);
    }

    /// <summary>The same, with the premises of an axiom before the others.</summary>
    public void DeriveBy(int[] axiom, Rule rule, int s, int p, int o, params ReadOnlySpan<int> premises)
    {
        if (Store.Find(s, p, o) >= 0 || (p == SameAs && s == o)) return;
        Span<int> all = [.. axiom, .. premises];
        Derive(rule, s, p, o, all);
    }

    /// <summary>Notes a contradiction unless it is known or there are too many.</summary>
    public void Clash(ClashKey key, params ReadOnlySpan<int> premises) => Add(key, Rule.Asserted, premises);

    public void ClashBy(int[] axiom, ClashKey key, params ReadOnlySpan<int> premises)
    {
        if (HasClash(key)) return;
        Span<int> all = [.. axiom, .. premises];
        Add(key, Rule.Asserted, all);
    }

    public bool HasClash(ClashKey key) => _clashKeys.Contains(key);

    public int FindType(int individual, int type) => Store.Find(individual, Type, type);

    /// <summary>True unless the same equivalence came earlier the other way round.</summary>
    public bool IsFirstDirection(int equivalence)
    {
        var (a, p, b) = Store[equivalence];
        var reverse = Store.Find(b, p, a);
        return reverse < 0 || equivalence <= reverse;
    }

    public IReadOnlyList<ListAxiom> WithMember(Word kind, int member) => _byMember.TryGetValue((kind, member), out var found) ? found : [];

    public IReadOnlyList<ListAxiom> WithSubject(Word kind, int subject) => _bySubject.TryGetValue((kind, subject), out var found) ? found : [];

    public IReadOnlyList<Restriction> OnProperty(int property) => _byProperty.TryGetValue(property, out var found) ? found : [];

    public IReadOnlyList<Restriction> OfClass(int type) => _byClass.TryGetValue(type, out var found) ? found : [];

    public IReadOnlyList<Restriction> WithFiller(int filler) => _byFiller.TryGetValue(filler, out var found) ? found : [];

    /// <summary>Registers an axiom over the list at <paramref name="list"/>; null if it is known or the list is not one.</summary>
    public ListAxiom? AddList(Word kind, int subject, int list, params ReadOnlySpan<int> premises)
    {
        if (_lists.Contains((kind, subject, list)) || RdfList.Read(this, list) is not var (members, rows)) return null;
        _lists.Add((kind, subject, list));
        var axiom = new ListAxiom(kind, subject, members, [.. premises, .. rows]);
        foreach (var member in members.Distinct()) Put(_byMember, (kind, member), axiom);
        Put(_bySubject, (kind, subject), axiom);
        return axiom;
    }

    /// <summary>Registers a restriction; false if it is known.</summary>
    public bool Add(Restriction r)
    {
        if (!_restrictions.Add((r.Kind, r.Maximum, r.Class, r.Property, r.Filler))) return false;
        Put(_byProperty, r.Property, r);
        Put(_byClass, r.Class, r);
        Roles[r.Property] |= Role.Restricted;
        Roles[r.Class] |= Role.Restriction;
        if (r.Filler < 0) return true;
        Put(_byFiller, r.Filler, r);
        Roles[r.Filler] |= Role.Filler;
        return true;
    }

    private bool MayBeSame(Rule rule, int s, int o, ReadOnlySpan<int> premises)
    {
        if (s == o) return false;
        if (!Terms.IsLiteral(s) || !Terms.IsLiteral(o) || LiteralValue.Of(Terms[s]).IsSameAs(LiteralValue.Of(Terms[o])) != false) return true;
        var holder = Store.Subject(premises[^1]);
        Add(new(Rule.DtDiff, Math.Min(s, o), Math.Max(s, o), Terms.IsLiteral(holder) ? -1 : holder), rule, premises);
        return false;
    }

    private void Add(ClashKey key, Rule via, ReadOnlySpan<int> premises)
    {
        if (Clashes.Count < MaximumClashes && _clashKeys.Add(key)) Clashes.Add(new(key, via, Store.Keep(premises), premises.Length));
    }

    private static void Put<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(value);
    }
}
