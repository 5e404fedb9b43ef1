namespace Il7Graph.Rdf.Comparison;

/// <summary>Two blank nodes that are taken for the same.</summary>
/// <param name="Left">The label on the left, without <c>_:</c>.</param>
/// <param name="Right">The label on the right, without <c>_:</c>.</param>
public readonly record struct BlankNodeMatch(string Left, string Right);
