using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary><c>VALUES</c>, in a group or at the end of a query.</summary>
/// <param name="Rows">Each as long as <paramref name="Variables"/>; null for UNDEF.</param>
public sealed record ValuesSyntax(ValueArray<Variable> Variables, ValueArray<ValueArray<Term?>> Rows) : GraphPatternElement;
