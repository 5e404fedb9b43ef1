using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl.Rules;

/// <summary>Table 4, the semantics of equality: eq-sym, eq-trans, eq-rep-s, eq-rep-p, eq-rep-o, eq-diff1, eq-diff2, eq-diff3.</summary>
/// <remarks>Left out: eq-ref, which says of every term of the dataset that it is itself. Where its conclusion matters, in the
/// eq-diff rules, it is taken as given: <c>x owl:differentFrom x</c> is a contradiction.</remarks>
internal static class EqualityRules
{
    /// <summary>A new <c>x owl:sameAs y</c>.</summary>
    public static void Same(Closure c, int row, int x, int y)
    {
        if (x == y) return;
        var (store, same) = (c.Store, c.SameAs);
        c.Roles[x] |= Role.Same;
        c.Roles[y] |= Role.Same;
        c.Derive(Rule.EqSym, y, same, x, row);
        for (var next = store.FirstSp(y, same); next >= 0; next = store.NextSp(next)) c.Derive(Rule.EqTrans, x, same, store.Object(next), row, next);
        for (var last = store.FirstPo(same, x); last >= 0; last = store.NextPo(last)) c.Derive(Rule.EqTrans, store.Subject(last), same, y, last, row);
        for (var t = store.FirstOfSubject(x); t >= 0; t = store.NextOfSubject(t)) ReplaceSubject(c, t, row);
        for (var t = store.FirstOf(x); t >= 0; t = store.NextOf(t)) c.Derive(Rule.EqRepP, store.Subject(t), y, store.Object(t), row, t);
        for (var t = store.FirstOfObject(x); t >= 0; t = store.NextOfObject(t)) ReplaceObject(c, t, row);
        if (store.Find(x, c.Terms[Word.DifferentFrom], y) is >= 0 and var different) c.Clash(new(Rule.EqDiff1, Math.Min(x, y), Math.Max(x, y)), row, different);
        if ((c.Roles[x] & Role.DifferentGroup) != 0) SameInGroup(c, row, x, y);
    }

    /// <summary>A new triple of which a term is known to be another.</summary>
    public static void Replace(Closure c, int row)
    {
        var (s, p, o) = c.Store[row];
        var (store, same) = (c.Store, c.SameAs);
        if ((c.Roles[s] & Role.Same) != 0)
        {
            for (var e = store.FirstSp(s, same); e >= 0; e = store.NextSp(e)) ReplaceSubject(c, row, e);
        }
        if ((c.Roles[p] & Role.Same) != 0)
        {
            for (var e = store.FirstSp(p, same); e >= 0; e = store.NextSp(e)) c.Derive(Rule.EqRepP, s, store.Object(e), o, e, row);
        }
        if ((c.Roles[o] & Role.Same) != 0)
        {
            for (var e = store.FirstSp(o, same); e >= 0; e = store.NextSp(e)) ReplaceObject(c, row, e);
        }
    }

    /// <summary>A new <c>x owl:differentFrom y</c>.</summary>
    public static void Different(Closure c, int row, int x, int y)
    {
        if (x == y)
        {
            // replacing the one by the other in a pair that clashes already
            if (c.Store.RuleOf(row) is not (Rule.EqRepS or Rule.EqRepO)) c.Clash(new(Rule.EqDiff1, x, y), row);
        }
        else if (c.Store.Find(x, c.SameAs, y) is >= 0 and var same) c.Clash(new(Rule.EqDiff1, Math.Min(x, y), Math.Max(x, y)), same, row);
    }

    /// <summary>A new <c>owl:AllDifferent</c>.</summary>
    public static void Group(Closure c, ListAxiom group)
    {
        var members = new HashSet<int>();
        foreach (var member in group.Members)
        {
            c.Roles[member] |= Role.DifferentGroup;
            if (!members.Add(member)) c.ClashBy(group.Premises, new(RuleOf(group), member, member));
        }
        foreach (var x in members)
        {
            for (var e = c.Store.FirstSp(x, c.SameAs); e >= 0; e = c.Store.NextSp(e))
            {
                if (c.Store.Object(e) != x && members.Contains(c.Store.Object(e))) Clash(c, group, e, x, c.Store.Object(e));
            }
        }
    }

    private static void SameInGroup(Closure c, int row, int x, int y)
    {
        foreach (var kind in (ReadOnlySpan<Word>)[Word.Members, Word.DistinctMembers])
        {
            foreach (var group in c.WithMember(kind, x))
            {
                if (group.Members.Contains(y)) Clash(c, group, row, x, y);
            }
        }
    }

    private static void Clash(Closure c, ListAxiom group, int row, int x, int y) =>
        c.ClashBy(group.Premises, new(RuleOf(group), Math.Min(x, y), Math.Max(x, y)), row);

    private static Rule RuleOf(ListAxiom group) => group.Kind == Word.Members ? Rule.EqDiff2 : Rule.EqDiff3;

    private static void ReplaceSubject(Closure c, int row, int equality)
    {
        var (_, p, o) = c.Store[row];
        if (p != c.SameAs) c.Derive(Rule.EqRepS, c.Store.Object(equality), p, o, equality, row);
    }

    private static void ReplaceObject(Closure c, int row, int equality)
    {
        var (s, p, _) = c.Store[row];
        if (p != c.SameAs) c.Derive(Rule.EqRepO, s, p, c.Store.Object(equality), equality, row);
    }
}
