namespace Il7Graph.Sparql.Paths;

/// <summary><c>path?</c>: the start and what one step reaches, each once.</summary>
public sealed record ZeroOrOnePath(PropertyPath Path) : PropertyPath;
