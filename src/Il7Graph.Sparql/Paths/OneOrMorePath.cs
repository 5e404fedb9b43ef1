namespace Il7Graph.Sparql.Paths;

/// <summary><c>path+</c>: the nodes that can be reached by at least one step, each once.</summary>
public sealed record OneOrMorePath(PropertyPath Path) : PropertyPath;
