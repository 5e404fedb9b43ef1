using Il7Graph.Rdf;

namespace Il7Graph.Querying;

/// <summary>A place in an article.</summary>
/// <param name="Start">The first byte of the passage in the UTF-8 text of the article.</param>
/// <param name="End">The byte after its last.</param>
public sealed record PassageView(Term Node, string? Section, string? Start, string? End);
