using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Syntax;

/// <summary>Groups with <c>UNION</c> between them, two or more.</summary>
public sealed record UnionSyntax(ValueArray<GroupGraphPattern> Alternatives) : GraphPatternElement;
