namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Where a part of the input lies that was too large for memory: its terms in order, and its quads by the ranks that they
/// have among these terms.</summary>
internal sealed class SpilledChunk
{
    /// <summary>The terms with texts, as <see cref="SpilledTerms"/> reads them.</summary>
    public required SpillRun Terms { get; init; }

    /// <summary>The triple terms of each depth, as three ranks each.</summary>
    public required IReadOnlyList<SpillRun> TripleTerms { get; init; }

    /// <summary>How many terms there are, triple terms included.</summary>
    public required int TermCount { get; init; }

    public required SpillRun Triples { get; init; }

    public required SpillRun Named { get; init; }
}
