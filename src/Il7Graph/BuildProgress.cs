namespace Il7Graph;

/// <summary>How far a build is.</summary>
/// <param name="Stage">What goes on: "reading statements", "writing il7.ttl".</param>
/// <param name="Done">Units done in this stage.</param>
/// <param name="Total">Units in all, or null where nobody knows.</param>
/// <param name="Unit">What is counted: "rows", "triples", "bytes".</param>
public readonly record struct BuildProgress(string Stage, long Done, long? Total, string Unit);
