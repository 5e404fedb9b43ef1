namespace Il7Graph.Curation;

/// <summary>What the curators decided.</summary>
public enum Status
{
    Draft,
    /// <summary>The only status that makes a flat triple.</summary>
    Accepted,
    /// <summary>Other literature contradicts it; the comment says which.</summary>
    Disputed,
    Retracted,
    /// <summary>Another statement takes its place.</summary>
    Superseded,
}
