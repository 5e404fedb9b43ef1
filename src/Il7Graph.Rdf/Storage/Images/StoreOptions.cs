namespace Il7Graph.Rdf.Storage.Images;

/// <summary>How an image is built.</summary>
public sealed record StoreOptions
{
    public static StoreOptions Default { get; } = new();

    /// <summary>Above so many quads the columns of the default graph, or of the named graphs, are packed: less than half the memory
    /// for somewhat slower reading.</summary>
    public long PackAbove { get; init; } = 20_000_000;
}
