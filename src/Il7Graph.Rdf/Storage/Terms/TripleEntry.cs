namespace Il7Graph.Rdf.Storage.Terms;

/// <summary>A triple term by the ids of its parts, as an image holds it. Compares as triple terms do.</summary>
internal readonly record struct TripleEntry(uint Depth, uint Subject, uint Predicate, uint Object) : IComparable<TripleEntry>
{
    public int CompareTo(TripleEntry other)
    {
        var order = Depth.CompareTo(other.Depth);
        if (order == 0) order = Subject.CompareTo(other.Subject);
        if (order == 0) order = Predicate.CompareTo(other.Predicate);
        return order == 0 ? Object.CompareTo(other.Object) : order;
    }
}
