using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary>A column of SELECT with the places that findings point at.</summary>
/// <param name="Token">The variable's.</param>
/// <param name="Uses">The variables of <paramref name="Value"/> outside of aggregates and patterns.</param>
internal sealed record SelectColumn(Variable Variable, Expression? Value, Token Token, IReadOnlyList<(Variable Variable, Token Token)> Uses);
