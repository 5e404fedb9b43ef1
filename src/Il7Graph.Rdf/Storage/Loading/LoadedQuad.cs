namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>A quad of a named graph by numbers of terms.</summary>
internal readonly record struct LoadedQuad(uint Subject, uint Predicate, uint Object, uint Graph)
{
    public const int Size = 4 * sizeof(uint);
}
