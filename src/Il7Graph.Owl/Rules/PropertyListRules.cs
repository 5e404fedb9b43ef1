using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl.Rules;

/// <summary>Table 5, the rules over several triples of an axiom: prp-spo2, prp-adp, prp-key, prp-npa1, prp-npa2.</summary>
internal static class PropertyListRules
{
    /// <summary>A new triple whose property stands in a chain, a key, a group of disjoint properties or a negative assertion.</summary>
    public static void Apply(Closure c, int row)
    {
        var (s, p, o) = c.Store[row];
        var role = c.Roles[p];
        if ((role & Role.Chain) != 0)
        {
            foreach (var chain in c.WithMember(Word.PropertyChainAxiom, p))
            {
                for (var place = 0; place < chain.Members.Length; place++)
                {
                    if (chain.Members[place] == p) Link(c, chain, row, place);
                }
            }
        }
        if ((role & Role.PropertyGroup) != 0)
        {
            foreach (var group in c.WithMember(Word.AllDisjointProperties, p)) Disjoint(c, group, row);
        }
        if ((role & Role.Key) != 0)
        {
            foreach (var key in c.WithMember(Word.HasKey, p)) Key(c, key, s, p, o);
        }
        if ((role & Role.Negated) != 0)
        {
            var source = c.Terms[Word.SourceIndividual];
            for (var t = c.Store.FirstPo(source, s); t >= 0; t = c.Store.NextPo(t)) Negative(c, c.Store.Subject(t));
        }
    }

    /// <summary>A new <c>owl:propertyChainAxiom</c>.</summary>
    public static void Chain(Closure c, ListAxiom chain)
    {
        foreach (var member in chain.Members) c.Roles[member] |= Role.Chain;
        for (var t = c.Store.FirstOf(chain.Members[0]); t >= 0; t = c.Store.NextOf(t)) Link(c, chain, t, 0);
    }

    /// <summary>A new <c>owl:AllDisjointProperties</c>.</summary>
    public static void Group(Closure c, ListAxiom group)
    {
        foreach (var member in group.Members) c.Roles[member] |= Role.PropertyGroup;
        foreach (var member in group.Members)
        {
            for (var t = c.Store.FirstOf(member); t >= 0; t = c.Store.NextOf(t)) Disjoint(c, group, t);
        }
    }

    /// <summary>A new <c>owl:hasKey</c>.</summary>
    public static void Key(Closure c, ListAxiom key)
    {
        foreach (var member in key.Members) c.Roles[member] |= Role.Key;
        c.Roles[key.Subject] |= Role.Keyed;
        for (var t = c.Store.FirstPo(c.Type, key.Subject); t >= 0; t = c.Store.NextPo(t)) Key(c, key, c.Store.Subject(t));
    }

    /// <summary>A new instance of the class of a key.</summary>
    public static void Key(Closure c, ListAxiom key, int individual)
    {
        var first = key.Members[0];
        for (var t = c.Store.FirstSp(individual, first); t >= 0; t = c.Store.NextSp(t)) Key(c, key, individual, first, c.Store.Object(t));
    }

    /// <summary>Looks whether the triples of <paramref name="axiom"/>, a negative property assertion as far as it is complete, and
    /// a positive triple clash.</summary>
    public static void Negative(Closure c, int axiom)
    {
        var store = c.Store;
        for (var property = store.FirstSp(axiom, c.Terms[Word.AssertionProperty]); property >= 0; property = store.NextSp(property))
        {
            var p = store.Object(property);
            c.Roles[p] |= Role.Negated;
            for (var source = store.FirstSp(axiom, c.Terms[Word.SourceIndividual]); source >= 0; source = store.NextSp(source))
            {
                Negative(c, axiom, source, property, p, Word.TargetIndividual, Rule.PrpNpa1);
                Negative(c, axiom, source, property, p, Word.TargetValue, Rule.PrpNpa2);
            }
        }
    }

    private static void Negative(Closure c, int axiom, int source, int property, int p, Word word, Rule rule)
    {
        var s = c.Store.Object(source);
        for (var target = c.Store.FirstSp(axiom, c.Terms[word]); target >= 0; target = c.Store.NextSp(target))
        {
            var o = c.Store.Object(target);
            if (c.Store.Find(s, p, o) is >= 0 and var positive) c.Clash(new(rule, s, p, o, axiom), source, property, target, positive);
        }
    }

    private static void Disjoint(Closure c, ListAxiom group, int row)
    {
        var (s, p, o) = c.Store[row];
        for (var i = 0; i < group.Members.Length; i++)
        {
            var other = group.Members[i];
            if ((other != p || i != Array.IndexOf(group.Members, p)) && c.Store.Find(s, other, o) is >= 0 and var second)
            {
                c.ClashBy(group.Premises, new(Rule.PrpAdp, s, o, Math.Min(p, other), Math.Max(p, other)), row, second);
            }
        }
    }

    private static void Link(Closure c, ListAxiom chain, int row, int place)
    {
        var path = new int[chain.Members.Length];
        path[place] = row;
        Backwards(c, chain, path, place - 1, c.Store.Subject(row), place);
    }

    private static void Backwards(Closure c, ListAxiom chain, int[] path, int place, int node, int start)
    {
        if (place < 0)
        {
            Forwards(c, chain, path, start + 1, c.Store.Object(path[start]));
            return;
        }
        for (var t = c.Store.FirstPo(chain.Members[place], node); t >= 0; t = c.Store.NextPo(t))
        {
            path[place] = t;
            Backwards(c, chain, path, place - 1, c.Store.Subject(t), start);
        }
    }

    private static void Forwards(Closure c, ListAxiom chain, int[] path, int place, int node)
    {
        if (place == path.Length)
        {
            c.DeriveBy(chain.Premises, Rule.PrpSpo2, c.Store.Subject(path[0]), chain.Subject, node, path);
            return;
        }
        for (var t = c.Store.FirstSp(node, chain.Members[place]); t >= 0; t = c.Store.NextSp(t))
        {
            path[place] = t;
            Forwards(c, chain, path, place + 1, c.Store.Object(t));
        }
    }

    private static void Key(Closure c, ListAxiom key, int x, int property, int value)
    {
        var typeOfX = c.FindType(x, key.Subject);
        if (typeOfX < 0) return;
        for (var t = c.Store.FirstPo(property, value); t >= 0; t = c.Store.NextPo(t))
        {
            var y = c.Store.Subject(t);
            if (y == x || c.Store.Find(x, c.SameAs, y) >= 0) continue;
            var typeOfY = c.FindType(y, key.Subject);
            if (typeOfY >= 0 && Shared(c, key, x, y) is { } shared)
            {
                c.DeriveBy(key.Premises, Rule.PrpKey, x, c.SameAs, y, [typeOfX, typeOfY, .. shared]);
            }
        }
    }

    /// <summary>For each property of the key a pair of triples with the same value, or null if one has none.</summary>
    private static List<int>? Shared(Closure c, ListAxiom key, int x, int y)
    {
        List<int> rows = [];
        foreach (var property in key.Members)
        {
            var before = rows.Count;
            for (var t = c.Store.FirstSp(x, property); t >= 0 && rows.Count == before; t = c.Store.NextSp(t))
            {
                if (c.Store.Find(y, property, c.Store.Object(t)) is >= 0 and var other) rows.AddRange([t, other]);
            }
            if (rows.Count == before) return null;
        }
        return rows;
    }
}
