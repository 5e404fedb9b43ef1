using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Algebra;

/// <summary>An aggregate of a <see cref="Group"/>.</summary>
/// <param name="Variable">The generated variable that expressions above use for it.</param>
public sealed record Aggregation(Variable Variable, AggregateExpression Aggregate);
