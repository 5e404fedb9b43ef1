using System.Collections.Immutable;

namespace Il7Graph.Curation;

/// <summary>A piece of evidence for a statement, one row of <c>evidence.tsv</c>.</summary>
public sealed record Evidence
{
    /// <summary>The id of the statement's row.</summary>
    public required SourcedText Statement { get; init; }

    /// <summary>The id of the cited work; null if the article cites none.</summary>
    public SourcedText? Reference { get; init; }

    /// <summary>A term of the Evidence and Conclusion Ontology.</summary>
    public required Curie Code { get; init; }

    /// <summary>The species that the cited work is on.</summary>
    public ImmutableArray<Curie> Taxa { get; init; } = [];

    public string? Curator { get; init; }
    public DateOnly? CuratedOn { get; init; }
    public string? Comment { get; init; }
}
