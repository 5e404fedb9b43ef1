using System.Collections.Immutable;

namespace Il7Graph;

/// <summary>The figures of a build: what was read, what was made, what was found. The keys of each map are the words of the
/// tables ("positive", "accepted", "verified") or file names, in ordinal order.</summary>
public sealed record BuildSummary
{
    /// <summary>Rows of statements by polarity.</summary>
    public ImmutableSortedDictionary<string, long> StatementsByPolarity { get; init; } = Empty;

    /// <summary>Rows of statements by status.</summary>
    public ImmutableSortedDictionary<string, long> StatementsByStatus { get; init; } = Empty;

    /// <summary>Rows of statements by hedge.</summary>
    public ImmutableSortedDictionary<string, long> StatementsByHedge { get; init; } = Empty;

    /// <summary>References by match state.</summary>
    public ImmutableSortedDictionary<string, long> ReferencesByMatch { get; init; } = Empty;

    /// <summary>Triples (quads for the profiles with graphs) by file of the release.</summary>
    public ImmutableSortedDictionary<string, long> TriplesByFile { get; init; } = Empty;

    /// <summary>Findings by severity: "error", "warning", "note".</summary>
    public ImmutableSortedDictionary<string, long> FindingsBySeverity { get; init; } = Empty;

    /// <summary>Rows of statements.</summary>
    public long Statements { get; init; }

    /// <summary>Rows of evidence.</summary>
    public long Evidence { get; init; }

    public long Entities { get; init; }

    /// <summary>Entities without a public identifier.</summary>
    public long LocalEntities { get; init; }

    public long Passages { get; init; }

    /// <summary>What of the article's text is covered; null if the text was not at hand.</summary>
    public CoverageSummary? Coverage { get; init; }

    private static ImmutableSortedDictionary<string, long> Empty { get; } =
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);
}
