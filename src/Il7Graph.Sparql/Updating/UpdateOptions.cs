using Il7Graph.Sparql.Execution;

namespace Il7Graph.Sparql.Updating;

/// <summary>How an update request is run.</summary>
public sealed record UpdateOptions
{
    /// <summary>How patterns are matched. The limit of time is one for the whole request, that of memory one for each pattern and one for
    /// the quads added and removed; NOW is the same in all operations.</summary>
    public QueryOptions Query { get; init; } = new();

    /// <summary>Finds the documents for LOAD; null if nothing may be loaded.</summary>
    public IDocumentSource? Documents { get; init; }
}
