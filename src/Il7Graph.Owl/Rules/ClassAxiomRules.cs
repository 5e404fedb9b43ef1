using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl.Rules;

/// <summary>Table 7, the semantics of class axioms: cax-sco, cax-eqc1, cax-eqc2, cax-dw, cax-adc. Nothing is left out.</summary>
internal static class ClassAxiomRules
{
    /// <summary>A new <c>x rdf:type k</c> where the schema speaks of <c>k</c>.</summary>
    public static void Apply(Closure c, int row, int x, int k)
    {
        var (role, store) = (c.Roles[k], c.Store);
        if ((role & Role.EquivalentClass) != 0)
        {
            var equivalent = c.Terms[Word.EquivalentClass];
            for (var a = store.FirstSp(k, equivalent); a >= 0; a = store.NextSp(a))
            {
                if (c.IsFirstDirection(a)) c.Derive(Rule.CaxEqc1, x, c.Type, store.Object(a), a, row);
            }
            for (var a = store.FirstPo(equivalent, k); a >= 0; a = store.NextPo(a))
            {
                if (c.IsFirstDirection(a)) c.Derive(Rule.CaxEqc2, x, c.Type, store.Subject(a), a, row);
            }
        }
        if ((role & Role.SubClass) != 0)
        {
            var sub = c.Terms[Word.SubClassOf];
            for (var a = store.FirstSp(k, sub); a >= 0; a = store.NextSp(a)) c.Derive(Rule.CaxSco, x, c.Type, store.Object(a), a, row);
        }
        if ((role & Role.DisjointClass) != 0)
        {
            var disjoint = c.Terms[Word.DisjointWith];
            for (var a = store.FirstSp(k, disjoint); a >= 0; a = store.NextSp(a)) Disjoint(c, a, row, store.Object(a));
            for (var a = store.FirstPo(disjoint, k); a >= 0; a = store.NextPo(a)) Disjoint(c, a, row, store.Subject(a));
        }
        if ((role & Role.ClassGroup) != 0)
        {
            foreach (var group in c.WithMember(Word.AllDisjointClasses, k)) Disjoint(c, group, row);
        }
    }

    /// <summary>A new axiom <c>k word other</c>.</summary>
    public static void Axiom(Closure c, int row, Word word)
    {
        var (k, _, other) = c.Store[row];
        switch (word)
        {
            case Word.SubClassOf when k != other:
                c.Roles[k] |= Role.SubClass;
                for (var t = c.Store.FirstPo(c.Type, k); t >= 0; t = c.Store.NextPo(t)) c.Derive(Rule.CaxSco, c.Store.Subject(t), c.Type, other, row, t);
                break;
            case Word.EquivalentClass when k != other:
                c.Roles[k] |= Role.EquivalentClass;
                c.Roles[other] |= Role.EquivalentClass;
                for (var t = c.Store.FirstPo(c.Type, k); t >= 0; t = c.Store.NextPo(t)) c.Derive(Rule.CaxEqc1, c.Store.Subject(t), c.Type, other, row, t);
                for (var t = c.Store.FirstPo(c.Type, other); t >= 0; t = c.Store.NextPo(t)) c.Derive(Rule.CaxEqc2, c.Store.Subject(t), c.Type, k, row, t);
                break;
            case Word.DisjointWith:
                c.Roles[k] |= Role.DisjointClass;
                c.Roles[other] |= Role.DisjointClass;
                for (var t = c.Store.FirstPo(c.Type, k); t >= 0; t = c.Store.NextPo(t)) Disjoint(c, row, t, other);
                break;
        }
    }

    /// <summary>A new <c>owl:AllDisjointClasses</c>.</summary>
    public static void Group(Closure c, ListAxiom group)
    {
        foreach (var member in group.Members) c.Roles[member] |= Role.ClassGroup;
        foreach (var member in group.Members)
        {
            for (var t = c.Store.FirstPo(c.Type, member); t >= 0; t = c.Store.NextPo(t)) Disjoint(c, group, t);
        }
    }

    private static void Disjoint(Closure c, int axiom, int row, int other)
    {
        var (x, _, k) = c.Store[row];
        if (c.FindType(x, other) is >= 0 and var second) c.Clash(new(Rule.CaxDw, x, Math.Min(k, other), Math.Max(k, other)), axiom, row, second);
    }

    private static void Disjoint(Closure c, ListAxiom group, int row)
    {
        var (x, _, k) = c.Store[row];
        for (var i = 0; i < group.Members.Length; i++)
        {
            var other = group.Members[i];
            if ((other != k || i != Array.IndexOf(group.Members, k)) && c.FindType(x, other) is >= 0 and var second)
            {
                c.ClashBy(group.Premises, new(Rule.CaxAdc, x, Math.Min(k, other), Math.Max(k, other)), row, second);
            }
        }
    }
}
