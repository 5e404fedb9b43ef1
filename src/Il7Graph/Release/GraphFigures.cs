using System.Collections.Immutable;

namespace Il7Graph.Release;

/// <summary>The figures of a graph as VoID gives them. The maps are by encoded IRI, in the order of their bytes.</summary>
internal sealed record GraphFigures(
    long Triples, long DistinctSubjects, ImmutableSortedDictionary<string, long> Properties, ImmutableSortedDictionary<string, long> Classes);
