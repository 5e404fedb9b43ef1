namespace Il7Graph.Sparql.Execution;

/// <summary>The limits of a query.</summary>
public enum QueryLimit
{
    /// <summary><see cref="QueryOptions.Timeout"/></summary>
    Time,

    /// <summary><see cref="QueryOptions.MemoryLimit"/></summary>
    Memory,
}
