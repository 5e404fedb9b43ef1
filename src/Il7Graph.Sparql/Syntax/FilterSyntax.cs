using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Syntax;

/// <summary><c>FILTER</c>, which holds for the whole group whatever its place in it.</summary>
public sealed record FilterSyntax(Expression Condition) : GraphPatternElement;
