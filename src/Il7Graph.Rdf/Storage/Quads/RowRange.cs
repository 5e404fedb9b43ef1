namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Neighbouring rows of a permutation: from <paramref name="Start"/> on, up to and without <paramref name="End"/>.</summary>
public readonly record struct RowRange(long Start, long End)
{
    public long Count => End - Start;

    public bool IsEmpty => Start == End;
}
