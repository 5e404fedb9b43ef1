using Il7Graph.Owl.Storage;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Owl.Rules;

/// <summary>Table 6, property restrictions: cls-svf1, cls-svf2, cls-avf, cls-hv1, cls-hv2, cls-maxc1, cls-maxc2, cls-maxqc1,
/// cls-maxqc2, cls-maxqc3, cls-maxqc4.</summary>
/// <remarks>A cardinality is read by its value: any literal of an integer datatype with the value 0 or 1 counts, not only
/// <c>xsd:nonNegativeInteger</c>.</remarks>
internal static class RestrictionRules
{
    /// <summary>A new triple of a restriction: those that it completes are put to work.</summary>
    public static void Compile(Closure c, int node)
    {
        for (var on = c.Store.FirstSp(node, c.Terms[Word.OnProperty]); on >= 0; on = c.Store.NextSp(on))
        {
            Compile(c, node, on, Word.SomeValuesFrom);
            Compile(c, node, on, Word.AllValuesFrom);
            Compile(c, node, on, Word.HasValue);
            Maximum(c, node, on);
            QualifiedMaximum(c, node, on);
        }
    }

    /// <summary>A new triple whose property is restricted.</summary>
    public static void Property(Closure c, int row)
    {
        var (u, p, v) = c.Store[row];
        foreach (var r in c.OnProperty(p))
        {
            switch (r.Kind)
            {
                case Word.SomeValuesFrom:
                    Some(c, r, row);
                    break;
                case Word.HasValue:
                    if (v == r.Filler) c.DeriveBy(r.Premises, Rule.ClsHv2, u, c.Type, r.Class, row);
                    break;
                case Word.AllValuesFrom:
                    if (c.FindType(u, r.Class) is >= 0 and var type) All(c, r, type, row);
                    break;
                default:
                    if (c.FindType(u, r.Class) is >= 0 and var bounded) Bound(c, r, bounded, row);
                    break;
            }
        }
    }

    /// <summary>A new <c>x rdf:type k</c> where <c>k</c> is a restriction or the filler of one.</summary>
    public static void Type(Closure c, int row, int x, int k)
    {
        foreach (var r in c.OfClass(k)) Instance(c, r, row, x);
        foreach (var r in c.WithFiller(k))
        {
            if (r.Kind is not (Word.SomeValuesFrom or Word.MaxQualifiedCardinality)) continue;
            for (var t = c.Store.FirstPo(r.Property, x); t >= 0; t = c.Store.NextPo(t))
            {
                if (r.Kind == Word.SomeValuesFrom) Some(c, r, t);
                else if (c.FindType(c.Store.Subject(t), r.Class) is >= 0 and var bounded) Bound(c, r, bounded, t);
            }
        }
    }

    private static void Compile(Closure c, int node, int on, Word word)
    {
        for (var t = c.Store.FirstSp(node, c.Terms[word]); t >= 0; t = c.Store.NextSp(t))
        {
            Add(c, new Restriction(word, 0, node, c.Store.Object(on), c.Store.Object(t), [t, on]));
        }
    }

    private static void Maximum(Closure c, int node, int on)
    {
        for (var t = c.Store.FirstSp(node, c.Terms[Word.MaxCardinality]); t >= 0; t = c.Store.NextSp(t))
        {
            if (Cardinality(c, t) is { } maximum) Add(c, new Restriction(Word.MaxCardinality, maximum, node, c.Store.Object(on), -1, [t, on]));
        }
    }

    private static void QualifiedMaximum(Closure c, int node, int on)
    {
        for (var t = c.Store.FirstSp(node, c.Terms[Word.MaxQualifiedCardinality]); t >= 0; t = c.Store.NextSp(t))
        {
            if (Cardinality(c, t) is not { } maximum) continue;
            for (var k = c.Store.FirstSp(node, c.Terms[Word.OnClass]); k >= 0; k = c.Store.NextSp(k))
            {
                Add(c, new Restriction(Word.MaxQualifiedCardinality, maximum, node, c.Store.Object(on), c.Store.Object(k), [t, on, k]));
            }
        }
    }

    private static int? Cardinality(Closure c, int row)
    {
        var value = c.Store.Object(row);
        if (!c.Terms.IsLiteral(value)) return null;
        if (LiteralValue.Of(c.Terms[value]) is not { Space: Datatype.Decimal, Value: NumericValue number }) return null;
        return number.TryGetInt64(out var cardinality) && cardinality is 0 or 1 ? (int)cardinality : null;
    }

    private static void Add(Closure c, Restriction r)
    {
        if (!c.Add(r)) return;
        SchemaRestrictionRules.Added(c, r);
        if (r.Kind is Word.SomeValuesFrom or Word.HasValue)
        {
            for (var t = c.Store.FirstOf(r.Property); t >= 0; t = c.Store.NextOf(t))
            {
                if (r.Kind == Word.SomeValuesFrom) Some(c, r, t);
                else if (c.Store.Object(t) == r.Filler) c.DeriveBy(r.Premises, Rule.ClsHv2, c.Store.Subject(t), c.Type, r.Class, t);
            }
        }
        for (var t = c.Store.FirstPo(c.Type, r.Class); t >= 0; t = c.Store.NextPo(t)) Instance(c, r, t, c.Store.Subject(t));
    }

    private static void Instance(Closure c, Restriction r, int row, int x)
    {
        if (r.Kind == Word.HasValue)
        {
            c.DeriveBy(r.Premises, Rule.ClsHv1, x, r.Property, r.Filler, row);
        }
        else if (r.Kind != Word.SomeValuesFrom)
        {
            for (var t = c.Store.FirstSp(x, r.Property); t >= 0; t = c.Store.NextSp(t))
            {
                if (r.Kind == Word.AllValuesFrom) All(c, r, row, t);
                else Bound(c, r, row, t);
            }
        }
    }

    private static void Some(Closure c, Restriction r, int row)
    {
        var (u, _, v) = c.Store[row];
        if (r.Filler == c.Terms[Word.Thing]) c.DeriveBy(r.Premises, Rule.ClsSvf2, u, c.Type, r.Class, row);
        else if (c.FindType(v, r.Filler) is >= 0 and var type) c.DeriveBy(r.Premises, Rule.ClsSvf1, u, c.Type, r.Class, row, type);
    }

    private static void All(Closure c, Restriction r, int type, int row) =>
        c.DeriveBy(r.Premises, Rule.ClsAvf, c.Store.Object(row), c.Type, r.Filler, type, row);

    /// <summary>A triple of an instance of a restriction that allows none or one.</summary>
    private static void Bound(Closure c, Restriction r, int type, int row)
    {
        var (u, p, v) = c.Store[row];
        var qualified = r.Kind == Word.MaxQualifiedCardinality;
        var anything = !qualified || r.Filler == c.Terms[Word.Thing];
        var typeOfV = anything ? -1 : c.FindType(v, r.Filler);
        if (!anything && typeOfV < 0) return;
        if (r.Maximum == 0)
        {
            if (!qualified) c.ClashBy(r.Premises, new(Rule.ClsMaxc1, u, p, v, r.Class), type, row);
            else if (anything) c.ClashBy(r.Premises, new(Rule.ClsMaxqc2, u, p, v, r.Class), type, row);
            else c.ClashBy(r.Premises, new(Rule.ClsMaxqc1, u, p, v, r.Class), type, row, typeOfV);
            return;
        }
        for (var t = c.Store.FirstSp(u, p); t >= 0; t = c.Store.NextSp(t))
        {
            var w = c.Store.Object(t);
            if (w == v) continue;
            if (anything) c.DeriveBy(r.Premises, qualified ? Rule.ClsMaxqc4 : Rule.ClsMaxc2, v, c.SameAs, w, type, row, t);
            else if (c.FindType(w, r.Filler) is >= 0 and var typeOfW) c.DeriveBy(r.Premises, Rule.ClsMaxqc3, v, c.SameAs, w, type, typeOfV, typeOfW, row, t);
        }
    }
}
