using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Algebra;

/// <summary>The solutions in order.</summary>
/// <param name="Keys">The first decides, the next where it does not.</param>
public sealed record OrderBy(ValueArray<OrderKey> Keys, AlgebraOperator Pattern) : AlgebraOperator;
