namespace Il7Graph.Sparql.Paths;

/// <summary><c>first|second</c>: both, with duplicates.</summary>
public sealed record AlternativePath(PropertyPath First, PropertyPath Second) : PropertyPath;
