using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Syntax;

/// <summary>GROUP BY, HAVING, ORDER BY, LIMIT and OFFSET; empty or null where there is none.</summary>
public sealed record SolutionModifier(
    ValueArray<GroupCondition> GroupBy,
    ValueArray<Expression> Having,
    ValueArray<OrderCondition> OrderBy,
    long? Limit,
    long? Offset);
