namespace Il7Graph.Rdf.Storage.Terms;

/// <summary>Neighbouring ids: from <paramref name="Start"/> on, up to and without <paramref name="End"/>.</summary>
public readonly record struct IdRange(uint Start, uint End)
{
    public uint Count => End - Start;

    public bool IsEmpty => Start == End;

    public bool Contains(uint id) => id >= Start && id < End;
}
