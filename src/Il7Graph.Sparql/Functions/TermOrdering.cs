using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Sparql.Functions;

/// <summary>The order of ORDER BY, MIN and MAX (SPARQL 1.2 §15.1): unbound first, then the order of the terms of a
/// <see cref="Dataset"/>, so that ids and terms sort alike. Total: only equal terms compare as equal.</summary>
/// <remarks>Triple terms are the exception: they are ordered by subject, predicate and object, and a dataset keeps those that stand in
/// others first. Ids sort like terms only as long as no triple term of the dataset has another one in it.</remarks>
public sealed class TermOrdering : IComparer<Term?>
{
    private TermOrdering()
    {
    }

    public static TermOrdering Instance { get; } = new();

    public int Compare(Term? x, Term? y)
    {
        if (ReferenceEquals(x, y)) return 0;
        if (x is null) return -1;
        if (y is null) return 1;
        if (x is Iri left && y is Iri right) return CodePointOrder.Compare(left.Value, right.Value);
        if (TermValues.TryNumber(x, out var a) && TermValues.TryNumber(y, out var b))
        {
            var order = a.CompareTo(b);
            if (order != 0) return order;
        }
        else if (TermValues.TrySimple(x, out var text) && TermValues.TrySimple(y, out var other))
        {
            return CodePointOrder.Compare(text, other);
        }
        else if (x is TripleTerm one && y is TripleTerm another)
        {
            var order = Compare(one.Subject, another.Subject);
            if (order == 0) order = Compare(one.Predicate, another.Predicate);
            return order == 0 ? Compare(one.Object, another.Object) : order;
        }
        return TermOrder.Compare(TermEncoding.Encode(x), TermEncoding.Encode(y));
    }
}
