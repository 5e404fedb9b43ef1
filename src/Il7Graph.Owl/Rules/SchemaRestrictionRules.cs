using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl.Rules;

/// <summary>Table 9, restrictions below restrictions: scm-hv, scm-svf1, scm-svf2, scm-avf1, scm-avf2. Nothing is left out.</summary>
internal static class SchemaRestrictionRules
{
    /// <summary>A new restriction, against the others of its property (fillers related) and of its filler (properties related).</summary>
    public static void Added(Closure c, Restriction r)
    {
        if (r.Filler < 0) return;
        foreach (var other in c.OnProperty(r.Property).ToArray())
        {
            Fillers(c, r, other);
            if (other != r) Fillers(c, other, r);
        }
        foreach (var other in c.WithFiller(r.Filler).ToArray())
        {
            Properties(c, r, other);
            if (other != r) Properties(c, other, r);
        }
    }

    /// <summary>A new <c>a rdfs:subClassOf b</c>.</summary>
    public static void SubClass(Closure c, int row, int a, int b)
    {
        if ((c.Roles[a] & c.Roles[b] & Role.Filler) == 0) return;
        foreach (var lower in c.WithFiller(a))
        {
            foreach (var upper in c.WithFiller(b)) Fillers(c, lower, upper, row);
        }
    }

    /// <summary>A new <c>a rdfs:subPropertyOf b</c>.</summary>
    public static void SubProperty(Closure c, int row, int a, int b)
    {
        if ((c.Roles[a] & c.Roles[b] & Role.Restricted) == 0) return;
        foreach (var lower in c.OnProperty(a))
        {
            foreach (var upper in c.OnProperty(b)) Properties(c, lower, upper, row);
        }
    }

    private static void Fillers(Closure c, Restriction lower, Restriction upper)
    {
        if (upper.Filler >= 0 && c.Store.Find(lower.Filler, c.Terms[Word.SubClassOf], upper.Filler) is >= 0 and var row) Fillers(c, lower, upper, row);
    }

    private static void Fillers(Closure c, Restriction lower, Restriction upper, int row)
    {
        if (lower.Kind != upper.Kind || lower.Property != upper.Property || lower.Kind is not (Word.SomeValuesFrom or Word.AllValuesFrom)) return;
        Below(c, lower.Kind == Word.SomeValuesFrom ? Rule.ScmSvf1 : Rule.ScmAvf1, lower, upper, row);
    }

    private static void Properties(Closure c, Restriction lower, Restriction upper)
    {
        if (c.Store.Find(lower.Property, c.Terms[Word.SubPropertyOf], upper.Property) is >= 0 and var row) Properties(c, lower, upper, row);
    }

    private static void Properties(Closure c, Restriction lower, Restriction upper, int row)
    {
        if (lower.Kind != upper.Kind || lower.Filler != upper.Filler) return;
        switch (lower.Kind)
        {
            case Word.HasValue: Below(c, Rule.ScmHv, lower, upper, row); break;
            case Word.SomeValuesFrom: Below(c, Rule.ScmSvf2, lower, upper, row); break;
            case Word.AllValuesFrom: Below(c, Rule.ScmAvf2, upper, lower, row); break;
        }
    }

    private static void Below(Closure c, Rule rule, Restriction lower, Restriction upper, int row) =>
        c.DeriveBy(lower.Premises, rule, lower.Class, c.Terms[Word.SubClassOf], upper.Class, [.. upper.Premises, row]);
}
