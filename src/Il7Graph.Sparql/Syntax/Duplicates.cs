namespace Il7Graph.Sparql.Syntax;

/// <summary>What SELECT does with equal solutions.</summary>
public enum Duplicates
{
    /// <summary>Keeps all.</summary>
    Kept,

    /// <summary><c>DISTINCT</c></summary>
    Removed,

    /// <summary><c>REDUCED</c>: may keep any number but none.</summary>
    Permitted,
}
