using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Syntax;

/// <summary><c>EXISTS</c> or <c>NOT EXISTS</c> with the pattern as written.</summary>
public sealed record ExistsSyntax(GroupGraphPattern Pattern, bool IsNegated) : Expression;
