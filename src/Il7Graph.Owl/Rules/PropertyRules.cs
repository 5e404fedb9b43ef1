using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl.Rules;

/// <summary>Table 5, the semantics of axioms about properties: prp-dom, prp-rng, prp-fp, prp-ifp, prp-irp, prp-symp, prp-asyp,
/// prp-trp, prp-spo1, prp-eqp1, prp-eqp2, prp-pdw, prp-inv1, prp-inv2 here; prp-spo2, prp-adp, prp-key, prp-npa1, prp-npa2 in
/// <see cref="PropertyListRules"/>.</summary>
/// <remarks>Left out: prp-ap, which only says that the annotation properties of OWL are such.</remarks>
internal static class PropertyRules
{
    /// <summary>A new triple <c>s p o</c> whose property has a role in the schema.</summary>
    public static void Apply(Closure c, int row)
    {
        var (s, p, o) = c.Store[row];
        var role = c.Roles[p];
        var store = c.Store;
        if ((role & Role.Domain) != 0)
        {
            for (var a = store.FirstSp(p, c.Terms[Word.Domain]); a >= 0; a = store.NextSp(a)) Domain(c, a, row);
        }
        if ((role & Role.Range) != 0)
        {
            for (var a = store.FirstSp(p, c.Terms[Word.Range]); a >= 0; a = store.NextSp(a)) Range(c, a, row);
        }
        if ((role & Role.Functional) != 0)
        {
            var axiom = c.FindType(p, c.Terms[Word.FunctionalProperty]);
            for (var t = store.FirstSp(s, p); t >= 0; t = store.NextSp(t)) Functional(c, axiom, row, t);
        }
        if ((role & Role.InverseFunctional) != 0)
        {
            var axiom = c.FindType(p, c.Terms[Word.InverseFunctionalProperty]);
            for (var t = store.FirstPo(p, o); t >= 0; t = store.NextPo(t)) InverseFunctional(c, axiom, row, t);
        }
        if ((role & Role.Irreflexive) != 0) Irreflexive(c, c.FindType(p, c.Terms[Word.IrreflexiveProperty]), row);
        if ((role & Role.Symmetric) != 0) c.Derive(Rule.PrpSymp, o, p, s, c.FindType(p, c.Terms[Word.SymmetricProperty]), row);
        if ((role & Role.Asymmetric) != 0) Asymmetric(c, c.FindType(p, c.Terms[Word.AsymmetricProperty]), row);
        if ((role & Role.Transitive) != 0)
        {
            var axiom = c.FindType(p, c.Terms[Word.TransitiveProperty]);
            for (var t = store.FirstSp(o, p); t >= 0; t = store.NextSp(t)) c.Derive(Rule.PrpTrp, s, p, store.Object(t), axiom, row, t);
            for (var t = store.FirstPo(p, s); t >= 0; t = store.NextPo(t)) c.Derive(Rule.PrpTrp, store.Subject(t), p, o, axiom, t, row);
        }
        if ((role & Role.EquivalentProperty) != 0)
        {
            for (var a = store.FirstSp(p, c.Terms[Word.EquivalentProperty]); a >= 0; a = store.NextSp(a))
            {
                if (c.IsFirstDirection(a)) c.Derive(Rule.PrpEqp1, s, store.Object(a), o, a, row);
            }
            for (var a = store.FirstPo(c.Terms[Word.EquivalentProperty], p); a >= 0; a = store.NextPo(a))
            {
                if (c.IsFirstDirection(a)) c.Derive(Rule.PrpEqp2, s, store.Subject(a), o, a, row);
            }
        }
        if ((role & Role.SubProperty) != 0)
        {
            for (var a = store.FirstSp(p, c.Terms[Word.SubPropertyOf]); a >= 0; a = store.NextSp(a)) c.Derive(Rule.PrpSpo1, s, store.Object(a), o, a, row);
        }
        if ((role & Role.Inverse) != 0)
        {
            for (var a = store.FirstSp(p, c.Terms[Word.InverseOf]); a >= 0; a = store.NextSp(a)) c.Derive(Rule.PrpInv1, o, store.Object(a), s, a, row);
            for (var a = store.FirstPo(c.Terms[Word.InverseOf], p); a >= 0; a = store.NextPo(a)) c.Derive(Rule.PrpInv2, o, store.Subject(a), s, a, row);
        }
        if ((role & Role.DisjointProperty) != 0)
        {
            for (var a = store.FirstSp(p, c.Terms[Word.PropertyDisjointWith]); a >= 0; a = store.NextSp(a)) Disjoint(c, a, row, store.Object(a));
            for (var a = store.FirstPo(c.Terms[Word.PropertyDisjointWith], p); a >= 0; a = store.NextPo(a)) Disjoint(c, a, row, store.Subject(a));
        }
        if ((role & Role.Restricted) != 0) RestrictionRules.Property(c, row);
        if ((role & (Role.PropertyGroup | Role.Chain | Role.Key | Role.Negated)) != 0) PropertyListRules.Apply(c, row);
    }

    /// <summary>A new axiom <c>p1 word p2</c> about properties (or, for domain and range, a property and a class).</summary>
    public static void Axiom(Closure c, int row, Word word)
    {
        var (p, _, other) = c.Store[row];
        var store = c.Store;
        switch (word)
        {
            case Word.Domain:
                c.Roles[p] |= Role.Domain;
                EachTriple(c, p, t => Domain(c, row, t));
                break;
            case Word.Range:
                c.Roles[p] |= Role.Range;
                EachTriple(c, p, t => Range(c, row, t));
                break;
            case Word.SubPropertyOf when p != other:
                c.Roles[p] |= Role.SubProperty;
                EachTriple(c, p, t => c.Derive(Rule.PrpSpo1, store.Subject(t), other, store.Object(t), row, t));
                break;
            case Word.EquivalentProperty when p != other:
                c.Roles[p] |= Role.EquivalentProperty;
                c.Roles[other] |= Role.EquivalentProperty;
                EachTriple(c, p, t => c.Derive(Rule.PrpEqp1, store.Subject(t), other, store.Object(t), row, t));
                EachTriple(c, other, t => c.Derive(Rule.PrpEqp2, store.Subject(t), p, store.Object(t), row, t));
                break;
            case Word.InverseOf:
                c.Roles[p] |= Role.Inverse;
                c.Roles[other] |= Role.Inverse;
                EachTriple(c, p, t => c.Derive(Rule.PrpInv1, store.Object(t), other, store.Subject(t), row, t));
                EachTriple(c, other, t => c.Derive(Rule.PrpInv2, store.Object(t), p, store.Subject(t), row, t));
                break;
            case Word.PropertyDisjointWith:
                c.Roles[p] |= Role.DisjointProperty;
                c.Roles[other] |= Role.DisjointProperty;
                EachTriple(c, p, t => Disjoint(c, row, t, other));
                break;
        }
    }

    /// <summary>A new <c>p rdf:type word</c>: a characteristic of a property.</summary>
    public static void Characteristic(Closure c, int row, Word word)
    {
        var p = c.Store.Subject(row);
        var store = c.Store;
        switch (word)
        {
            case Word.FunctionalProperty:
                c.Roles[p] |= Role.Functional;
                EachTriple(c, p, t =>
                {
                    for (var u = store.FirstSp(store.Subject(t), p); u >= 0; u = store.NextSp(u)) Functional(c, row, t, u);
                });
                break;
            case Word.InverseFunctionalProperty:
                c.Roles[p] |= Role.InverseFunctional;
                EachTriple(c, p, t =>
                {
                    for (var u = store.FirstPo(p, store.Object(t)); u >= 0; u = store.NextPo(u)) InverseFunctional(c, row, t, u);
                });
                break;
            case Word.IrreflexiveProperty:
                c.Roles[p] |= Role.Irreflexive;
                EachTriple(c, p, t => Irreflexive(c, row, t));
                break;
            case Word.SymmetricProperty:
                c.Roles[p] |= Role.Symmetric;
                EachTriple(c, p, t => c.Derive(Rule.PrpSymp, store.Object(t), p, store.Subject(t), row, t));
                break;
            case Word.AsymmetricProperty:
                c.Roles[p] |= Role.Asymmetric;
                EachTriple(c, p, t => Asymmetric(c, row, t));
                break;
            case Word.TransitiveProperty:
                c.Roles[p] |= Role.Transitive;
                EachTriple(c, p, t =>
                {
                    for (var u = store.FirstSp(store.Object(t), p); u >= 0; u = store.NextSp(u))
                    {
                        c.Derive(Rule.PrpTrp, store.Subject(t), p, store.Object(u), row, t, u);
                    }
                });
                break;
        }
    }

    private static void Domain(Closure c, int axiom, int row) => c.Derive(Rule.PrpDom, c.Store.Subject(row), c.Type, c.Store.Object(axiom), axiom, row);

    private static void Range(Closure c, int axiom, int row) => c.Derive(Rule.PrpRng, c.Store.Object(row), c.Type, c.Store.Object(axiom), axiom, row);

    private static void Functional(Closure c, int axiom, int row, int other)
    {
        var (first, second) = row < other ? (row, other) : (other, row);
        c.Derive(Rule.PrpFp, c.Store.Object(first), c.SameAs, c.Store.Object(second), axiom, first, second);
    }

    private static void InverseFunctional(Closure c, int axiom, int row, int other)
    {
        var (first, second) = row < other ? (row, other) : (other, row);
        c.Derive(Rule.PrpIfp, c.Store.Subject(first), c.SameAs, c.Store.Subject(second), axiom, first, second);
    }

    private static void Irreflexive(Closure c, int axiom, int row)
    {
        var (s, p, o) = c.Store[row];
        if (s == o) c.Clash(new(Rule.PrpIrp, s, p), axiom, row);
    }

    private static void Asymmetric(Closure c, int axiom, int row)
    {
        var (s, p, o) = c.Store[row];
        if (c.Store.Find(o, p, s) is >= 0 and var back) c.Clash(new(Rule.PrpAsyp, Math.Min(s, o), p, Math.Max(s, o)), axiom, row, back);
    }

    private static void Disjoint(Closure c, int axiom, int row, int other)
    {
        var (s, p, o) = c.Store[row];
        if (c.Store.Find(s, other, o) is not (>= 0 and var second)) return;
        c.Clash(new(Rule.PrpPdw, s, o, Math.Min(p, other), Math.Max(p, other)), axiom, row, second);
    }

    private static void EachTriple(Closure c, int property, Action<int> use)
    {
        for (var t = c.Store.FirstOf(property); t >= 0; t = c.Store.NextOf(t)) use(t);
    }
}
