using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Expressions;

/// <summary>A call of a function that an IRI names: a cast (SPARQL 1.1 §17.5) or an extension.</summary>
/// <param name="IsDistinct">Whether the arguments start with DISTINCT, which only extension aggregates know.</param>
public sealed record IriFunctionCall(Iri Function, ValueArray<Expression> Arguments, bool IsDistinct = false) : Expression;
