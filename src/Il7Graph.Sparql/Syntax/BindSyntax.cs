using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary><c>BIND(value AS ?variable)</c></summary>
public sealed record BindSyntax(Expression Value, Variable Variable) : GraphPatternElement;
