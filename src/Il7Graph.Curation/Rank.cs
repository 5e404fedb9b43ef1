namespace Il7Graph.Curation;

/// <summary>Which of several statements on the same thing to prefer.</summary>
public enum Rank
{
    Preferred,
    Normal,
    Deprecated,
}
