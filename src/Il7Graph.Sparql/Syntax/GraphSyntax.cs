using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary><c>GRAPH name { ... }</c></summary>
/// <param name="Name">A variable or an IRI.</param>
public sealed record GraphSyntax(PatternTerm Name, GroupGraphPattern Pattern) : GraphPatternElement;
