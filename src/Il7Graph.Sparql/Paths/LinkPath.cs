using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Paths;

/// <summary>One triple with this predicate.</summary>
public sealed record LinkPath(Iri Predicate) : PropertyPath;
