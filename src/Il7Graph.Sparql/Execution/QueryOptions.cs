using Il7Graph.Sparql.Execution.Services;

namespace Il7Graph.Sparql.Execution;

/// <summary>How a query is run.</summary>
public sealed record QueryOptions
{
    /// <summary>How long it may take, planning included; null for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many bytes it may hold in joins, groups, sorts and the like; null for no limit. The dataset does not count.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Whether the default graph is the merge of all graphs; FROM overrides it.</summary>
    public bool UnionDefaultGraph { get; init; }

    /// <summary>What NOW says; null for the beginning of the run.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>What NOW says without <see cref="Now"/>, and what the limit of time is measured by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Asks other endpoints for SERVICE; null if it may ask none.</summary>
    public IServiceClient? Services { get; init; }

    /// <summary>Whether rows and time of each step are counted, for <see cref="QueryRun.Plan"/>.</summary>
    public bool Profile { get; init; }

    /// <summary>Whether DESCRIBE gives the statements about the triples that it gives too, reified in either way, as a concise bounded
    /// description does.</summary>
    public bool DescribesStatements { get; init; }

    /// <summary>The predicates whose objects DESCRIBE describes too, such as that from a statement to its evidence.</summary>
    public IReadOnlyCollection<Rdf.Iri> DescribedThrough { get; init; } = [];
}
