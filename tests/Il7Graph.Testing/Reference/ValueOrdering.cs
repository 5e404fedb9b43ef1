using Il7Graph.Rdf;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Testing.Reference;

/// <summary>The order of ORDER BY (§15.1), in which equal values tie whatever their spelling, so that the next key decides.</summary>
internal sealed class ValueOrdering : IComparer<Term?>
{
    public static ValueOrdering Instance { get; } = new();

    public int Compare(Term? x, Term? y) =>
        x is Literal a && y is Literal b && Operators.Compare(a, b) == 0 ? 0 : TermOrdering.Instance.Compare(x, y);
}
