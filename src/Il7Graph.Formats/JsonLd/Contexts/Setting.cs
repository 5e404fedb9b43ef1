namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>A mapping of a term that may be absent, null or a text, the three being different.</summary>
internal readonly record struct Setting(bool IsSet, string? Value)
{
    /// <summary>The value if the mapping is there, else that of the context.</summary>
    public string? Or(string? contextWide) => IsSet ? Value : contextWide;
}
