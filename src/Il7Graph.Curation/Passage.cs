using Il7Graph.Diagnostics;

namespace Il7Graph.Curation;

/// <summary>A stretch of the article's text, one row of <c>passages.tsv</c>.</summary>
public sealed record Passage
{
    public required SourcedText Id { get; init; }
    public required string Section { get; init; }

    /// <summary>The first of its UTF-8 bytes in the text, from 0.</summary>
    public required long Start { get; init; }

    /// <summary>One past its last byte.</summary>
    public required long End { get; init; }

    /// <summary>The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public Disposition Disposition { get; init; }

    /// <summary>Why it was skipped.</summary>
    public string? Reason { get; init; }

    /// <summary>The row.</summary>
    public SourceSpan Span { get; init; }
}
