namespace Il7Graph.Curation;

/// <summary>Whether a statement affirms or denies its triple.</summary>
public enum Polarity
{
    Positive,
    /// <summary>The article denies it.</summary>
    Negative,
    /// <summary>The article leaves it open.</summary>
    Inconclusive,
}
