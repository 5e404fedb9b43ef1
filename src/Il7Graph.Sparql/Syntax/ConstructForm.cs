using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary>CONSTRUCT.</summary>
/// <param name="Template">Its blank nodes are new nodes for each solution.</param>
/// <param name="IsShort">Whether it was written <c>CONSTRUCT WHERE { ... }</c>; the template is that of the pattern then.</param>
public sealed record ConstructForm(ValueArray<TriplePattern> Template, bool IsShort) : QueryForm;
