using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary>A triple pattern as written.</summary>
public sealed record TripleSyntax(TriplePattern Pattern) : TriplesElement;
