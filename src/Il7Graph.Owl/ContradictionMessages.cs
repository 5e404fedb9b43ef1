using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl;

/// <summary>Contradictions in a sentence.</summary>
internal sealed class ContradictionMessages(TermSpace terms, TermNames names)
{
    public string Of(ClashKey key)
    {
        var (a, b, c, d) = (Name(key.A), Name(key.B), Name(key.C), Name(key.D));
        return key.Rule switch
        {
            Rule.EqDiff1 when key.A == key.B => $"{a} is said to be different from itself",
            Rule.EqDiff1 => $"{a} and {b} are one and the same, but are said to be different",
            Rule.EqDiff2 or Rule.EqDiff3 when key.A == key.B => $"{a} is listed twice among things that are all different",
            Rule.EqDiff2 or Rule.EqDiff3 => $"{a} and {b} are one and the same, but are listed among things that are all different",
            Rule.PrpIrp => $"{b} relates {a} to itself, but is irreflexive",
            Rule.PrpAsyp when key.A == key.C => $"{b} relates {a} to itself, but is asymmetric",
            Rule.PrpAsyp => $"{b} relates {a} and {c} both ways, but is asymmetric",
            Rule.PrpPdw or Rule.PrpAdp => $"{c} and {d} both relate {a} to {b}, but are disjoint",
            Rule.PrpNpa1 or Rule.PrpNpa2 => $"{a} {b} {c} is both stated and denied",
            Rule.ClsNothing2 => $"{a} is an owl:Nothing, which nothing can be",
            Rule.ClsCom => $"{a} is both a {b} and a {c}, which are complements",
            Rule.ClsMaxc1 or Rule.ClsMaxqc1 or Rule.ClsMaxqc2 => $"{a} has {c} as {b}, but as a {d} may have none",
            Rule.CaxDw or Rule.CaxAdc => $"{a} is both a {b} and a {c}, which are disjoint",
            Rule.DtDiff when key.C < 0 => $"{a} and {b} are different values, but would have to be the same",
            Rule.DtDiff => $"{c} has both {a} and {b} where there can be only one value",
            Rule.DtNotType when key.B < 0 => $"{a} is not written as its datatype demands",
            Rule.DtNotType => $"{a} is used as a {b}, but is not one",
            _ => throw new ArgumentOutOfRangeException(nameof(key), key.Rule, "not a rule that concludes false"),
        };
    }

    private string Name(int id) => id < 0 ? "" : names.Of(terms.Decode(id));
}
