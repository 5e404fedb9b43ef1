using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Algebra;

/// <summary>A basic graph pattern: all of its triple patterns. The blank nodes of the text are generated variables here.</summary>
/// <param name="Triples">As many as written: two equal ones are one condition said twice.</param>
public sealed record Bgp(ValueArray<TriplePattern> Triples) : AlgebraOperator
{
    /// <summary>Z, the identity of Join: one solution without bindings.</summary>
    public static Bgp Empty { get; } = new([]);
}
