namespace Il7Graph.Sparql.Paths;

/// <summary><c>first/second</c>.</summary>
public sealed record SequencePath(PropertyPath First, PropertyPath Second) : PropertyPath;
