namespace Il7Graph.Sparql.Paths;

/// <summary><c>^path</c>: the path from object to subject.</summary>
public sealed record InversePath(PropertyPath Path) : PropertyPath;
