using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Syntax;
using Il7Graph.Sparql.Updates;

namespace Il7Graph.Sparql.Algebra;

/// <summary>DELETE and INSERT for each solution of a pattern, all deletions first (SPARQL 1.1 Update §3.1.3).</summary>
/// <param name="With">The graph that stands for the default graph of the templates, and of the pattern if
/// <paramref name="Using"/> is empty; null for none.</param>
public sealed record Modify(
    Iri? With,
    ValueArray<QuadPattern> Delete,
    ValueArray<QuadPattern> Insert,
    ValueArray<DatasetClause> Using,
    AlgebraOperator Where) : UpdateOperation;
