using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl.Rules;

/// <summary>Table 6, the semantics of classes: cls-thing, cls-nothing1, cls-nothing2, cls-int1, cls-int2, cls-uni, cls-com, cls-oo
/// here; cls-svf1, cls-svf2, cls-avf, cls-hv1, cls-hv2 and the cls-max rules in <see cref="RestrictionRules"/>.</summary>
/// <remarks>cls-thing and cls-nothing1 fire only where the dataset speaks of the class.</remarks>
internal static class ClassRules
{
    /// <summary>What holds before any triple: cls-thing, cls-nothing1.</summary>
    public static void Start(Closure c)
    {
        if (c.HasThing) c.Derive(Rule.ClsThing, c.Terms[Word.Thing], c.Type, c.Terms[Word.Class]);
        if (c.HasNothing) c.Derive(Rule.ClsNothing1, c.Terms[Word.Nothing], c.Type, c.Terms[Word.Class]);
    }

    /// <summary>A new <c>x rdf:type k</c> where the schema speaks of <c>k</c>.</summary>
    public static void Apply(Closure c, int row, int x, int k)
    {
        var role = c.Roles[k];
        if ((role & Role.Intersection) != 0)
        {
            foreach (var axiom in c.WithSubject(Word.IntersectionOf, k)) TakeApart(c, axiom, row, x);
        }
        if ((role & Role.Intersected) != 0)
        {
            foreach (var axiom in c.WithMember(Word.IntersectionOf, k)) PutTogether(c, axiom, x);
        }
        if ((role & Role.United) != 0)
        {
            foreach (var axiom in c.WithMember(Word.UnionOf, k)) c.DeriveBy(axiom.Premises, Rule.ClsUni, x, c.Type, axiom.Subject, row);
        }
        if ((role & Role.Complement) != 0)
        {
            var complement = c.Terms[Word.ComplementOf];
            for (var a = c.Store.FirstSp(k, complement); a >= 0; a = c.Store.NextSp(a)) Complement(c, a, row, c.Store.Object(a));
            for (var a = c.Store.FirstPo(complement, k); a >= 0; a = c.Store.NextPo(a)) Complement(c, a, row, c.Store.Subject(a));
        }
        if ((role & (Role.Restriction | Role.Filler)) != 0) RestrictionRules.Type(c, row, x, k);
        if ((role & Role.Keyed) != 0)
        {
            foreach (var key in c.WithSubject(Word.HasKey, k)) PropertyListRules.Key(c, key, x);
        }
    }

    /// <summary>A new <c>x rdf:type owl:Nothing</c>.</summary>
    public static void Nothing(Closure c, int row, int x) => c.Clash(new(Rule.ClsNothing2, x), row);

    /// <summary>A new <c>owl:intersectionOf</c>.</summary>
    public static void Intersection(Closure c, ListAxiom axiom)
    {
        c.Roles[axiom.Subject] |= Role.Intersection;
        foreach (var member in axiom.Members) c.Roles[member] |= Role.Intersected;
        for (var t = c.Store.FirstPo(c.Type, axiom.Subject); t >= 0; t = c.Store.NextPo(t)) TakeApart(c, axiom, t, c.Store.Subject(t));
        for (var t = c.Store.FirstPo(c.Type, axiom.Members[0]); t >= 0; t = c.Store.NextPo(t)) PutTogether(c, axiom, c.Store.Subject(t));
    }

    /// <summary>A new <c>owl:unionOf</c>.</summary>
    public static void Union(Closure c, ListAxiom axiom)
    {
        foreach (var member in axiom.Members)
        {
            c.Roles[member] |= Role.United;
            for (var t = c.Store.FirstPo(c.Type, member); t >= 0; t = c.Store.NextPo(t))
            {
                c.DeriveBy(axiom.Premises, Rule.ClsUni, c.Store.Subject(t), c.Type, axiom.Subject, t);
            }
        }
    }

    /// <summary>A new <c>owl:oneOf</c>.</summary>
    public static void OneOf(Closure c, ListAxiom axiom)
    {
        foreach (var member in axiom.Members) c.Derive(Rule.ClsOo, member, c.Type, axiom.Subject, axiom.Premises);
    }

    /// <summary>A new <c>owl:complementOf</c>.</summary>
    public static void Complement(Closure c, int row)
    {
        var (k, _, other) = c.Store[row];
        c.Roles[k] |= Role.Complement;
        c.Roles[other] |= Role.Complement;
        for (var t = c.Store.FirstPo(c.Type, k); t >= 0; t = c.Store.NextPo(t)) Complement(c, row, t, other);
    }

    private static void Complement(Closure c, int axiom, int row, int other)
    {
        var (x, _, k) = c.Store[row];
        if (c.FindType(x, other) is >= 0 and var second) c.Clash(new(Rule.ClsCom, x, Math.Min(k, other), Math.Max(k, other)), axiom, row, second);
    }

    private static void TakeApart(Closure c, ListAxiom axiom, int row, int x)
    {
        foreach (var member in axiom.Members) c.DeriveBy(axiom.Premises, Rule.ClsInt2, x, c.Type, member, row);
    }

    private static void PutTogether(Closure c, ListAxiom axiom, int x)
    {
        if (c.FindType(x, axiom.Subject) >= 0) return;
        var rows = new int[axiom.Members.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = c.FindType(x, axiom.Members[i]);
            if (rows[i] < 0) return;
        }
        c.DeriveBy(axiom.Premises, Rule.ClsInt1, x, c.Type, axiom.Subject, rows);
    }
}
