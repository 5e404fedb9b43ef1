using Il7Graph.Diagnostics;

namespace Il7Graph;

/// <summary>What a build reads, what it writes, and how far it may go.</summary>
public sealed record BuildOptions
{
    /// <summary>The folders with the tables of an article each (or their JSON form). Several articles make one graph.</summary>
    public required IReadOnlyList<string> CurationDirectories { get; init; }

    /// <summary>The folder with <c>il7.ttl</c>, <c>prefixes.tsv</c> and the shapes.</summary>
    public string OntologyDirectory { get; init; } = "ontology";

    /// <summary>Where the release goes. Its files are replaced together, or not at all.</summary>
    public string OutputDirectory { get; init; } = "output";

    /// <summary>The article's text, to check digests and coverage against; null leaves that out.</summary>
    public string? ArticleText { get; init; }

    /// <summary>The least severity that keeps a release from being written.</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    /// <summary>How many bytes of quads are held before sorted runs go to the temporary folder.</summary>
    public long SortMemory { get; init; } = 64L << 20;

    /// <summary>Where sorted runs go; null is the system's temporary folder.</summary>
    public string? TemporaryDirectory { get; init; }
}
