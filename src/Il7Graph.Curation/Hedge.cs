namespace Il7Graph.Curation;

/// <summary>How the author put it.</summary>
public enum Hedge
{
    /// <summary>As a fact.</summary>
    Asserted,
    /// <summary>May, can, possibly.</summary>
    Possible,
    /// <summary>Could, suggests, has potential.</summary>
    Proposed,
}
