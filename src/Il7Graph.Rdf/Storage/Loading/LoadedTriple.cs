namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>A triple of the default graph by numbers of terms.</summary>
internal readonly record struct LoadedTriple(uint Subject, uint Predicate, uint Object)
{
    public const int Size = 3 * sizeof(uint);
}
