namespace Il7Graph.Curation;

/// <summary>Somebody who curated an article.</summary>
/// <param name="Orcid">The ORCID, as <c>0000-0002-1825-0097</c>.</param>
public sealed record Curator(string Name, string? Orcid);
