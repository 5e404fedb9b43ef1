namespace Il7Graph.Sparql.Expressions;

/// <summary>The set functions (SPARQL 1.1 §18.5.1).</summary>
public enum AggregateFunction
{
    Count,
    Sum,
    Min,
    Max,
    Avg,
    Sample,

    /// <summary><c>GROUP_CONCAT</c></summary>
    GroupConcat,
}
