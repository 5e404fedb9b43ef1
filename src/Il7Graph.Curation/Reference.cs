namespace Il7Graph.Curation;

/// <summary>A cited work, one row of <c>references.tsv</c>.</summary>
public sealed record Reference
{
    /// <summary>The article's own number for it.</summary>
    public required SourcedText Id { get; init; }

    /// <summary>What it is: "journal article", "database record".</summary>
    public required string Kind { get; init; }

    public SourcedText? Pmid { get; init; }
    public SourcedText? Doi { get; init; }
    public SourcedText? Pmcid { get; init; }
    public string? Title { get; init; }
    public string? FirstAuthor { get; init; }
    public string? Journal { get; init; }
    public string? Volume { get; init; }
    public string? FirstPage { get; init; }
    public int? Year { get; init; }

    /// <summary>The year that the article gives, where it is another one.</summary>
    public int? YearAsCited { get; init; }

    public MatchState Match { get; init; }
    public string? Note { get; init; }
}
