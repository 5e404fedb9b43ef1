using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Syntax;

/// <summary><c>FROM</c> or <c>FROM NAMED</c>; <c>USING</c> or <c>USING NAMED</c> of an update.</summary>
public sealed record DatasetClause(Iri Graph, bool IsNamed);
