using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Updates;

/// <summary>Which graphs CLEAR and DROP are about (GraphRefAll).</summary>
/// <param name="Iri">Of the one graph, if <paramref name="Kind"/> is <see cref="GraphTargetKind.Graph"/>; else null.</param>
public sealed record GraphTarget(GraphTargetKind Kind, Iri? Iri = null)
{
    public static GraphTarget Of(Iri iri) => new(GraphTargetKind.Graph, iri);
}
