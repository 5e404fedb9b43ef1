using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Sparql.Planning;

/// <summary>The ids that the first open position of a scan may have: what a filter on it comes to, since ids are in the order of
/// values.</summary>
/// <param name="From">The least.</param>
/// <param name="To">The first that is too large.</param>
internal readonly record struct IdBounds(uint From, uint To)
{
    public static IdBounds All { get; } = new(0, TermTable.None);

    public bool IsAll => this == All;

    public IdBounds And(IdBounds other) => new(Math.Max(From, other.From), Math.Min(To, other.To));

    public override string ToString() => IsAll ? "" : " within bounds";
}
