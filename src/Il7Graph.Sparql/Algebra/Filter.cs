using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Algebra;

/// <summary>The solutions for which all conditions are true.</summary>
/// <param name="Conditions">One or more, the FILTERs of a group in order; <c>&amp;&amp;</c> inside of one stays together.</param>
public sealed record Filter(ValueArray<Expression> Conditions, AlgebraOperator Pattern) : AlgebraOperator;
