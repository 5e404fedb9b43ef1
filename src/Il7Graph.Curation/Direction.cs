namespace Il7Graph.Curation;

/// <summary>Which way an aspect of the object changes.</summary>
public enum Direction
{
    Increased,
    Decreased,
}
