namespace Il7Graph.Formats.Writing;

/// <summary>What a quad has in common with the one before it, each with all that stand before.</summary>
internal enum SharedTerms
{
    /// <summary>Not even the graph, or there was no quad before it.</summary>
    None,

    Graph,

    Subject,

    Predicate,
}
