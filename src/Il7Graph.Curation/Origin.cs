namespace Il7Graph.Curation;

/// <summary>Where in the article a statement comes from.</summary>
public enum Origin
{
    /// <summary>The running text.</summary>
    Text,
    /// <summary>A box, a figure, or the wording of a sentence on something else.</summary>
    Implied,
    /// <summary>The title of a cited work.</summary>
    Title,
}
