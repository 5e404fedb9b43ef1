using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Syntax;

/// <summary>SELECT and its columns.</summary>
/// <param name="Projections">In order; for <c>*</c> the variables in scope, in the order in which they first appear.</param>
public sealed record SelectClause(Duplicates Duplicates, bool IsStar, ValueArray<Projection> Projections) : QueryForm;
