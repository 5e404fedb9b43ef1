using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl.Rules;

/// <summary>Table 9, the semantics of schema vocabulary: scm-cls, scm-sco, scm-eqc1, scm-eqc2, scm-op, scm-dp, scm-spo, scm-eqp1,
/// scm-eqp2, scm-dom1, scm-dom2, scm-rng1, scm-rng2, scm-int, scm-uni here; scm-hv, scm-svf1, scm-svf2, scm-avf1, scm-avf2 in
/// <see cref="SchemaRestrictionRules"/>.</summary>
/// <remarks>scm-cls puts a class below <c>owl:Thing</c> and above <c>owl:Nothing</c> only where the dataset speaks of them. What
/// is trivial (<c>c rdfs:subClassOf c</c> and the like) is derived and explained, but not put out unless asked for.</remarks>
internal static class SchemaRules
{
    /// <summary>A new <c>x rdf:type word</c>: scm-cls, scm-op, scm-dp.</summary>
    public static void Declaration(Closure c, int row, int x, Word word)
    {
        var terms = c.Terms;
        if (word == Word.Class)
        {
            c.Derive(Rule.ScmCls, x, terms[Word.SubClassOf], x, row);
            c.Derive(Rule.ScmCls, x, terms[Word.EquivalentClass], x, row);
            if (c.HasThing) c.Derive(Rule.ScmCls, x, terms[Word.SubClassOf], terms[Word.Thing], row);
            if (c.HasNothing) c.Derive(Rule.ScmCls, terms[Word.Nothing], terms[Word.SubClassOf], x, row);
        }
        else
        {
            var rule = word == Word.ObjectProperty ? Rule.ScmOp : Rule.ScmDp;
            c.Derive(rule, x, terms[Word.SubPropertyOf], x, row);
            c.Derive(rule, x, terms[Word.EquivalentProperty], x, row);
        }
    }

    /// <summary>A new <c>a rdfs:subClassOf b</c>.</summary>
    public static void SubClass(Closure c, int row, int a, int b)
    {
        Transitive(c, row, Word.SubClassOf, Word.EquivalentClass, Rule.ScmSco, Rule.ScmEqc2);
        if (a != b)
        {
            EachOf(c, Word.Domain, a, d => c.Derive(Rule.ScmDom1, c.Store.Subject(d), c.Terms[Word.Domain], b, d, row));
            EachOf(c, Word.Range, a, d => c.Derive(Rule.ScmRng1, c.Store.Subject(d), c.Terms[Word.Range], b, d, row));
        }
        SchemaRestrictionRules.SubClass(c, row, a, b);
    }

    /// <summary>A new <c>a rdfs:subPropertyOf b</c>.</summary>
    public static void SubProperty(Closure c, int row, int a, int b)
    {
        Transitive(c, row, Word.SubPropertyOf, Word.EquivalentProperty, Rule.ScmSpo, Rule.ScmEqp2);
        if (a != b)
        {
            Each(c, b, Word.Domain, d => c.Derive(Rule.ScmDom2, a, c.Terms[Word.Domain], c.Store.Object(d), d, row));
            Each(c, b, Word.Range, d => c.Derive(Rule.ScmRng2, a, c.Terms[Word.Range], c.Store.Object(d), d, row));
        }
        SchemaRestrictionRules.SubProperty(c, row, a, b);
    }

    /// <summary>A new equivalence of classes or properties: scm-eqc1, scm-eqp1.</summary>
    public static void Equivalent(Closure c, int row, int a, int b, Word sub, Rule rule)
    {
        c.Derive(rule, a, c.Terms[sub], b, row);
        c.Derive(rule, b, c.Terms[sub], a, row);
    }

    /// <summary>A new domain or range: scm-dom1, scm-dom2, scm-rng1, scm-rng2.</summary>
    public static void DomainOrRange(Closure c, int row, int p, int k, Word word)
    {
        var (upwards, downwards) = word == Word.Domain ? (Rule.ScmDom1, Rule.ScmDom2) : (Rule.ScmRng1, Rule.ScmRng2);
        Each(c, k, Word.SubClassOf, t => c.Derive(upwards, p, c.Terms[word], c.Store.Object(t), row, t));
        EachOf(c, Word.SubPropertyOf, p, t => c.Derive(downwards, c.Store.Subject(t), c.Terms[word], k, row, t));
    }

    /// <summary>A new <c>owl:intersectionOf</c>.</summary>
    public static void Intersection(Closure c, ListAxiom axiom)
    {
        foreach (var member in axiom.Members) c.Derive(Rule.ScmInt, axiom.Subject, c.Terms[Word.SubClassOf], member, axiom.Premises);
    }

    /// <summary>A new <c>owl:unionOf</c>.</summary>
    public static void Union(Closure c, ListAxiom axiom)
    {
        foreach (var member in axiom.Members) c.Derive(Rule.ScmUni, member, c.Terms[Word.SubClassOf], axiom.Subject, axiom.Premises);
    }

    private static void Transitive(Closure c, int row, Word sub, Word equivalent, Rule transitive, Rule mutual)
    {
        var (a, p, b) = c.Store[row];
        Each(c, b, sub, t => c.Derive(transitive, a, p, c.Store.Object(t), row, t));
        EachOf(c, sub, a, t => c.Derive(transitive, c.Store.Subject(t), p, b, t, row));
        if (c.Store.Find(b, p, a) is not (>= 0 and var back)) return;
        c.Derive(mutual, a, c.Terms[equivalent], b, row, back);
        c.Derive(mutual, b, c.Terms[equivalent], a, back, row);
    }

    private static void Each(Closure c, int subject, Word word, Action<int> use)
    {
        for (var t = c.Store.FirstSp(subject, c.Terms[word]); t >= 0; t = c.Store.NextSp(t)) use(t);
    }

    private static void EachOf(Closure c, Word word, int @object, Action<int> use)
    {
        for (var t = c.Store.FirstPo(c.Terms[word], @object); t >= 0; t = c.Store.NextPo(t)) use(t);
    }
}
