namespace Il7Graph.Rdf.Canonicalization;

/// <summary>How a dataset is canonicalized.</summary>
public sealed record CanonicalizationOptions
{
    /// <summary>The algorithm behind the labels.</summary>
    public CanonicalizationHash Hash { get; init; } = CanonicalizationHash.Sha256;

    /// <summary>How many steps may be spent on blank nodes that look alike, before the dataset is taken for a poison graph. A step
    /// is a node visited, a neighbour hashed or an element of a path, each well below a microsecond or a few of them. Null is ten
    /// million, and a hundred more for each blank node that shares its first-degree hash.</summary>
    public long? MaximumWork { get; init; }
}
