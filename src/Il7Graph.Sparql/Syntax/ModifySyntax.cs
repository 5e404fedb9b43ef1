using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Updates;

namespace Il7Graph.Sparql.Syntax;

/// <summary>DELETE and INSERT with a pattern, and <c>DELETE WHERE</c>, whose template is its pattern.</summary>
public sealed record ModifySyntax(
    Iri? With,
    ValueArray<QuadPattern> Delete,
    ValueArray<QuadPattern> Insert,
    ValueArray<DatasetClause> Using,
    GroupGraphPattern Where) : UpdateOperation;
