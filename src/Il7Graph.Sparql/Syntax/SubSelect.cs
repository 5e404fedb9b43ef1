namespace Il7Graph.Sparql.Syntax;

/// <summary>A subquery: SELECT inside a group.</summary>
public sealed record SubSelect(SelectClause Select, GroupGraphPattern Where, SolutionModifier Modifier, ValuesSyntax? Values)
    : GraphPatternElement;
