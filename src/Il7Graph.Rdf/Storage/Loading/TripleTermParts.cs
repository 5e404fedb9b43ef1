namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>A triple term by numbers of terms.</summary>
/// <param name="Depth">1 if no component is a triple term, else one more than the deepest.</param>
internal readonly record struct TripleTermParts(uint Number, uint Subject, uint Predicate, uint Object, int Depth)
{
    /// <summary>The order of triple terms of one depth, their components being ranks.</summary>
    public static int CompareComponents(TripleTermParts a, TripleTermParts b)
    {
        var order = a.Subject.CompareTo(b.Subject);
        if (order == 0) order = a.Predicate.CompareTo(b.Predicate);
        return order != 0 ? order : a.Object.CompareTo(b.Object);
    }
}
