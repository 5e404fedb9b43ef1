namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>The sections of an image that is read.</summary>
internal sealed class SectionSet
{
    private readonly Dictionary<(SectionKind Kind, uint Detail), Section> _sections = [];

    /// <exception cref="StoreFormatException">A section is there twice.</exception>
    public SectionSet(StoreMemory memory, IEnumerable<Section> sections)
    {
        Memory = memory;
        foreach (var section in sections)
        {
            if (!_sections.TryAdd((section.Kind, section.Detail), section))
            {
                throw StoreFormatException.Damaged($"the section {section.Kind} {section.Detail} is there twice");
            }
        }
    }

    public StoreMemory Memory { get; }

    public IEnumerable<Section> All => _sections.Values;

    public bool TryFind(SectionKind kind, uint detail, out Section section) => _sections.TryGetValue((kind, detail), out section);

    /// <exception cref="StoreFormatException">There is no such section.</exception>
    public Section Find(SectionKind kind, uint detail) => TryFind(kind, detail, out var section)
        ? section
        : throw StoreFormatException.Damaged($"the section {kind} {detail} is missing");

    public long ElementsOf(SectionKind kind, uint detail) => Find(kind, detail).Elements;

    /// <summary>The bytes of a section that must be there.</summary>
    /// <param name="size">Of an element.</param>
    /// <param name="elements">How many there must be; null for a section of varying elements.</param>
    /// <exception cref="StoreFormatException">It is missing or of another length.</exception>
    public SectionBytes Required(SectionKind kind, uint detail, int size, long? elements)
    {
        var section = Find(kind, detail);
        if (elements is { } count && (section.Elements != count || section.Length != count * size))
        {
            throw StoreFormatException.Damaged($"the section {kind} {detail} has not the length that belongs to it");
        }
        return Memory.Bytes(section);
    }
}
