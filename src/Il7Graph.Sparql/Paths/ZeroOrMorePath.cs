namespace Il7Graph.Sparql.Paths;

/// <summary><c>path*</c>: the nodes that can be reached, each once, the start among them.</summary>
public sealed record ZeroOrMorePath(PropertyPath Path) : PropertyPath;
