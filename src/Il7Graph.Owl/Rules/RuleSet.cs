using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl.Rules;

/// <summary>All rules, applied until nothing new follows: each triple, in the order of its coming, is joined with those that are
/// there (semi-naive evaluation). What a triple can fire is read from the roles of its terms.</summary>
internal static class RuleSet
{
    private const int Batch = 1 << 14;

    /// <summary>Closes <paramref name="closure"/> over the triples. The schema goes first, so that the data meet it whole.</summary>
    public static void Run(
        Closure closure, ReadOnlySpan<IdTriple> triples, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        foreach (var triple in triples)
        {
            if (IsSchema(closure, triple)) closure.Assert(triple);
        }
        ClassRules.Start(closure);
        var next = Drain(closure, 0, progress, cancellationToken);
        foreach (var triple in triples)
        {
            if (!IsSchema(closure, triple)) closure.Assert(triple);
        }
        Drain(closure, next, progress, cancellationToken);
    }

    private static int Drain(Closure c, int next, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        for (; next < c.Store.Count; next++)
        {
            if ((next & (Batch - 1)) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(next);
            }
            Apply(c, next);
        }
        progress?.Report(next);
        return next;
    }

    private static bool IsSchema(Closure c, IdTriple triple) =>
        (c.Roles[triple.Predicate] & Role.Word) != 0
        && (triple.Predicate == c.Type
            ? (c.Roles[triple.Object] & Role.Word) != 0
            : c.Terms.TryWord(triple.Predicate, out var word) && Words.IsSchemaPredicate(word));

    private static void Apply(Closure c, int row)
    {
        var (s, p, o) = c.Store[row];
        if (p == c.Type) Type(c, row, s, o);
        else if ((c.Roles[p] & Role.Word) != 0 && c.Terms.TryWord(p, out var word)) Vocabulary(c, row, word, s, o);
        if ((c.Roles[p] & Role.AnyProperty) != 0) PropertyRules.Apply(c, row);
        if (((c.Roles[s] | c.Roles[p] | c.Roles[o]) & Role.Same) != 0) EqualityRules.Replace(c, row);
        if (c.Terms.IsLiteral(o) && (c.Roles[o] & Role.CheckedLiteral) == 0) DatatypeRules.Literal(c, row, o);
    }

    private static void Type(Closure c, int row, int x, int k)
    {
        if ((c.Roles[k] & Role.AnyClass) != 0)
        {
            ClassRules.Apply(c, row, x, k);
            ClassAxiomRules.Apply(c, row, x, k);
        }
        if (c.Terms.IsLiteral(x)) DatatypeRules.Type(c, row, x, k);
        if ((c.Roles[k] & Role.Word) == 0 || !c.Terms.TryWord(k, out var word)) return;
        switch (word)
        {
            case Word.Nothing: ClassRules.Nothing(c, row, x); break;
            case Word.Class or Word.ObjectProperty or Word.DatatypeProperty: SchemaRules.Declaration(c, row, x, word); break;
            case Word.AllDifferent or Word.AllDisjointClasses or Word.AllDisjointProperties: Groups(c, x); break;
            default: PropertyRules.Characteristic(c, row, word); break;
        }
    }

    private static void Vocabulary(Closure c, int row, Word word, int s, int o)
    {
        switch (word)
        {
            case Word.SameAs: EqualityRules.Same(c, row, s, o); break;
            case Word.DifferentFrom: EqualityRules.Different(c, row, s, o); break;
            case Word.SubClassOf:
                ClassAxiomRules.Axiom(c, row, word);
                SchemaRules.SubClass(c, row, s, o);
                break;
            case Word.EquivalentClass:
                ClassAxiomRules.Axiom(c, row, word);
                SchemaRules.Equivalent(c, row, s, o, Word.SubClassOf, Rule.ScmEqc1);
                break;
            case Word.DisjointWith: ClassAxiomRules.Axiom(c, row, word); break;
            case Word.SubPropertyOf:
                PropertyRules.Axiom(c, row, word);
                SchemaRules.SubProperty(c, row, s, o);
                break;
            case Word.EquivalentProperty:
                PropertyRules.Axiom(c, row, word);
                SchemaRules.Equivalent(c, row, s, o, Word.SubPropertyOf, Rule.ScmEqp1);
                break;
            case Word.Domain or Word.Range:
                PropertyRules.Axiom(c, row, word);
                SchemaRules.DomainOrRange(c, row, s, o, word);
                break;
            case Word.InverseOf or Word.PropertyDisjointWith: PropertyRules.Axiom(c, row, word); break;
            case Word.ComplementOf: ClassRules.Complement(c, row); break;
            case Word.SourceIndividual or Word.AssertionProperty or Word.TargetIndividual or Word.TargetValue:
                PropertyListRules.Negative(c, s);
                break;
            case Word.OnProperty or Word.SomeValuesFrom or Word.AllValuesFrom or Word.HasValue or Word.MaxCardinality
                or Word.MaxQualifiedCardinality or Word.OnClass:
                RestrictionRules.Compile(c, s);
                break;
            case Word.Members or Word.DistinctMembers: Groups(c, s); break;
            case Word.IntersectionOf or Word.UnionOf or Word.OneOf or Word.PropertyChainAxiom or Word.HasKey: List(c, row, word, s, o); break;
        }
    }

    private static void List(Closure c, int row, Word word, int s, int list)
    {
        if (c.AddList(word, s, list, row) is not { } axiom) return;
        switch (word)
        {
            case Word.IntersectionOf:
                SchemaRules.Intersection(c, axiom);
                ClassRules.Intersection(c, axiom);
                break;
            case Word.UnionOf:
                SchemaRules.Union(c, axiom);
                ClassRules.Union(c, axiom);
                break;
            case Word.OneOf: ClassRules.OneOf(c, axiom); break;
            case Word.PropertyChainAxiom: PropertyListRules.Chain(c, axiom); break;
            case Word.HasKey: PropertyListRules.Key(c, axiom); break;
        }
    }

    /// <summary>The axioms of a node that is a type of group and has members.</summary>
    private static void Groups(Closure c, int node)
    {
        for (var m = c.Store.FirstSp(node, c.Terms[Word.Members]); m >= 0; m = c.Store.NextSp(m))
        {
            if (Group(c, node, m, Word.AllDifferent, Word.Members) is { } different) EqualityRules.Group(c, different);
            if (Group(c, node, m, Word.AllDisjointClasses, Word.AllDisjointClasses) is { } classes) ClassAxiomRules.Group(c, classes);
            if (Group(c, node, m, Word.AllDisjointProperties, Word.AllDisjointProperties) is { } properties) PropertyListRules.Group(c, properties);
        }
        for (var m = c.Store.FirstSp(node, c.Terms[Word.DistinctMembers]); m >= 0; m = c.Store.NextSp(m))
        {
            if (Group(c, node, m, Word.AllDifferent, Word.DistinctMembers) is { } different) EqualityRules.Group(c, different);
        }
    }

    private static ListAxiom? Group(Closure c, int node, int members, Word type, Word kind) =>
        c.FindType(node, c.Terms[type]) is >= 0 and var row ? c.AddList(kind, node, c.Store.Object(members), row, members) : null;
}
