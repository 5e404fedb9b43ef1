using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary>DESCRIBE.</summary>
/// <param name="Targets">Variables and IRIs; for <c>*</c> the variables in scope.</param>
public sealed record DescribeForm(bool IsStar, ValueArray<PatternTerm> Targets) : QueryForm;
