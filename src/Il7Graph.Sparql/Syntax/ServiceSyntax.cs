using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary><c>SERVICE SILENT name { ... }</c></summary>
/// <param name="Name">A variable or an IRI.</param>
public sealed record ServiceSyntax(PatternTerm Name, GroupGraphPattern Pattern, bool IsSilent) : GraphPatternElement;
