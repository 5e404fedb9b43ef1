using Il7Graph.Formats.JsonLd.Contexts;

namespace Il7Graph.Formats.JsonLd.Expansion;

/// <summary>Where the expansion is: what is in force for the element at hand.</summary>
/// <param name="Context">The active context.</param>
/// <param name="Property">The active property; null at the top.</param>
/// <param name="IsFrame">Whether the rules of frames count.</param>
/// <param name="FromMap">Whether the element is a value of an id or type map.</param>
internal readonly record struct Place(ActiveContext Context, string? Property, bool IsFrame, bool FromMap = false)
{
    /// <summary>The definition of the active property.</summary>
    public TermDefinition? Definition => Context.Find(Property);

    public Containers Container => Definition?.Container ?? Containers.None;

    /// <summary>True where values that belong to no property are left out.</summary>
    public bool IsTop => Property is null or Keywords.Graph;
}
