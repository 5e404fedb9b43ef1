using System.Collections.Immutable;

namespace Il7Graph.Curation;

/// <summary>A thing that statements speak of, one row of <c>entities.tsv</c>.</summary>
public sealed record Entity
{
    public required Curie Id { get; init; }
    public required SourcedText Label { get; init; }

    /// <summary>A class of the ontology.</summary>
    public required Curie Class { get; init; }

    public Curie? Taxon { get; init; }

    /// <summary>The same thing under other identifiers.</summary>
    public ImmutableArray<Curie> ExactMatches { get; init; } = [];

    /// <summary>Nearly the same thing under other identifiers.</summary>
    public ImmutableArray<Curie> CloseMatches { get; init; } = [];

    /// <summary>The components of a complex.</summary>
    public ImmutableArray<Curie> Parts { get; init; } = [];

    /// <summary>Our definition; always there for an entity without a public identifier.</summary>
    public SourcedText? Definition { get; init; }

    public string? Note { get; init; }
}
