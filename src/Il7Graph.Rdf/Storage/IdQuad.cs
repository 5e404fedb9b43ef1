namespace Il7Graph.Rdf.Storage;

/// <summary>A quad of term ids of one <see cref="TermTable"/>; <see cref="Graph"/> is -1 for the default graph.</summary>
public readonly record struct IdQuad(int Subject, int Predicate, int Object, int Graph)
{
    /// <summary>The id of the default graph.</summary>
    public const int DefaultGraph = -1;
}
