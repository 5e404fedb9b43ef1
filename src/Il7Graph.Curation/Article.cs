using System.Collections.Immutable;
using Il7Graph.Diagnostics;

namespace Il7Graph.Curation;

/// <summary>An article whose statements are curated: <c>article.json</c>.</summary>
public sealed record Article
{
    /// <summary>A word that can stand in an IRI and a file name.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What the files of a release begin with; the id if absent.</summary>
    public string? ShortName { get; init; }

    /// <summary>The IRI of the article.</summary>
    public string? Source { get; init; }

    /// <summary>The IRI of the licence of the article.</summary>
    public string? SourceLicence { get; init; }

    public DateOnly? Retrieved { get; init; }

    /// <summary>The SHA-256 of the text's UTF-8 bytes.</summary>
    public string? TextSha256 { get; init; }

    /// <summary>The number of the text's UTF-8 bytes.</summary>
    public long? TextLength { get; init; }

    /// <summary>What the IRIs minted begin with; ends with a slash.</summary>
    public required string BaseIri { get; init; }

    public required string Version { get; init; }

    /// <summary>The IRI of the licence of the curated data.</summary>
    public string? Licence { get; init; }

    public ImmutableArray<Curator> Curators { get; init; } = [];

    /// <summary>The evidence code of statements without a row of evidence.</summary>
    public required Curie DefaultEvidence { get; init; }

    /// <summary>The day of the release; a build looks at no clock.</summary>
    public DateOnly? Released { get; init; }

    public SourceSpan Span { get; init; }
}
