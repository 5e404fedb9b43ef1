using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Syntax;

/// <summary>A query as written.</summary>
/// <param name="Where">Null for a DESCRIBE without a pattern.</param>
public sealed record QuerySyntax(
    Prologue Prologue,
    QueryForm Form,
    ValueArray<DatasetClause> Dataset,
    GroupGraphPattern? Where,
    SolutionModifier Modifier,
    ValuesSyntax? Values);
