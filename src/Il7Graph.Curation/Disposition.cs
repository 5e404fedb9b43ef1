namespace Il7Graph.Curation;

/// <summary>What became of a passage.</summary>
public enum Disposition
{
    Curated,
    /// <summary>Left out, for a reason that is given.</summary>
    Skipped,
}
