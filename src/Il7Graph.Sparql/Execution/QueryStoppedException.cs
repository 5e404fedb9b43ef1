namespace Il7Graph.Sparql.Execution;

/// <summary>A query has gone beyond a limit of its <see cref="QueryOptions"/> and was stopped. The engine goes on as before.</summary>
public sealed class QueryStoppedException : Exception
{
    public QueryStoppedException()
    {
    }

    public QueryStoppedException(string message)
        : base(message)
    {
    }

    public QueryStoppedException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal QueryStoppedException(QueryLimit limit, string message)
        : base(message) => Limit = limit;

    /// <summary>For a plan whose steps stand on more others than the stack of the thread has room for.</summary>
    internal static QueryStoppedException TooDeep() =>
        new(QueryLimit.Memory, "the query was stopped: it is nested more deeply than the stack of this thread allows");

    /// <summary>What stopped it.</summary>
    public QueryLimit Limit { get; }
}
