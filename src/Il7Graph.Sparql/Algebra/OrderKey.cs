using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Algebra;

/// <summary>A key of an <see cref="OrderBy"/>.</summary>
public sealed record OrderKey(Expression Value, bool IsDescending);
