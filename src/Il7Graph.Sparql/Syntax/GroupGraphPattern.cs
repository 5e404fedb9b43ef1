using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Syntax;

/// <summary><c>{ ... }</c>. A subquery is a group whose one element is a <see cref="SubSelect"/>.</summary>
public sealed record GroupGraphPattern(ValueArray<GraphPatternElement> Elements) : GraphPatternElement;
