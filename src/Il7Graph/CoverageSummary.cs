namespace Il7Graph;

/// <summary>How much of an article's text the passages cover.</summary>
/// <param name="Curated">Passages that statements were made of.</param>
/// <param name="Skipped">Passages left out with a reason.</param>
/// <param name="CuratedBytes">UTF-8 bytes in the curated passages.</param>
/// <param name="TotalBytes">UTF-8 bytes of the text.</param>
public sealed record CoverageSummary(long Curated, long Skipped, long CuratedBytes, long TotalBytes);
