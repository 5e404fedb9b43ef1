namespace Il7Graph.Sparql.Syntax;

/// <summary><c>OPTIONAL { ... }</c></summary>
public sealed record OptionalSyntax(GroupGraphPattern Pattern) : GraphPatternElement;
