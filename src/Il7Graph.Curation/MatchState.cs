namespace Il7Graph.Curation;

/// <summary>How sure it is that a cited work is the record with the identifiers given.</summary>
public enum MatchState
{
    /// <summary>Seen in an independent source.</summary>
    Verified,
    /// <summary>Believed; its identifiers are not published.</summary>
    Recalled,
    /// <summary>No record was found.</summary>
    Unresolved,
}
