namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Quads that are neighbours in a permutation.</summary>
public readonly record struct QuadRows(Permutation Permutation, RowRange Range)
{
    public long Count => Range.Count;

    /// <summary>Reads them in the order of the permutation.</summary>
    public QuadCursor Read() => new(Permutation, Range);
}
