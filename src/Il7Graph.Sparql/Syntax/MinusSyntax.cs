namespace Il7Graph.Sparql.Syntax;

/// <summary><c>MINUS { ... }</c></summary>
public sealed record MinusSyntax(GroupGraphPattern Pattern) : GraphPatternElement;
