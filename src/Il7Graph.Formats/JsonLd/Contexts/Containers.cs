namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>A container mapping: a set of these keywords. Their order is that of the keywords, so that the names of a set joined make its
/// key in an inverse context.</summary>
[Flags]
internal enum Containers
{
    None = 0,
    Graph = 1,
    Id = 2,
    Index = 4,
    Language = 8,
    List = 16,
    Set = 32,
    Type = 64,
}
