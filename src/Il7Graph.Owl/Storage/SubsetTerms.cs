namespace Il7Graph.Owl.Storage;

/// <summary>A few terms of another space, renumbered in the same order: the space of the small runs that proofs are checked
/// with.</summary>
internal sealed class SubsetTerms : TermSpace
{
    private readonly TermSpace _parent;
    private readonly int[] _parentIds;

    public SubsetTerms(TermSpace parent, IEnumerable<IdTriple> triples)
    {
        _parent = parent;
        _parentIds = [.. triples.SelectMany(t => new[] { t.Subject, t.Predicate, t.Object }).Concat(parent.WordIds).Distinct().Order()];
        Initialize(_parentIds.Length, [.. parent.WordIds.Select(FromParent)]);
    }

    public override ReadOnlySpan<byte> this[int id] => _parent[_parentIds[id]];

    public int ToParent(int id) => _parentIds[id];

    /// <summary>The id here; negative if the term is not here.</summary>
    public int FromParent(int id) => Array.BinarySearch(_parentIds, id);

    public IdTriple FromParent(IdTriple triple) =>
        new(FromParent(triple.Subject), FromParent(triple.Predicate), FromParent(triple.Object));

    public IdTriple ToParent(IdTriple triple) =>
        new(ToParent(triple.Subject), ToParent(triple.Predicate), ToParent(triple.Object));
}
