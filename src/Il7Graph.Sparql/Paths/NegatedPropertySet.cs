using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Paths;

/// <summary><c>!(a|b)</c>: one triple with any other predicate. The inverse half of <c>!(a|^b)</c> is a set of its own inside an
/// <see cref="InversePath"/>, an alternative to the first (SPARQL 1.1 §18.2.2.3).</summary>
public sealed record NegatedPropertySet(ValueArray<Iri> Predicates) : PropertyPath;
