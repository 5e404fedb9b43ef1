using System.Collections.Immutable;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Images;

/// <summary>An image that is open for reading.</summary>
internal sealed class StoreImage : IDisposable
{
    /// <summary>Read when they are asked for: they may be many, and opening a store takes no time.</summary>
    private PrefixMap? _prefixes;

    private StoreImage(StoreMemory memory, string name)
    {
        Memory = memory;
        Header = StoreHeader.Read(memory.Piece(0, StoreHeader.Length), memory.Length, name);
        var sections = Sections = new SectionSet(memory, Header.Sections);
        foreach (var section in Header.Sections) memory.Bytes(section);
        Terms = new TermTable(sections);
        if (Header.DefaultCount < 0 || Header.NamedCount < 0) throw StoreFormatException.Damaged("it has fewer quads than none");
        if (Terms.Count != Header.TermCount) throw StoreFormatException.Damaged("the header has another number of terms than the classes");
        var permutations = ImmutableArray.CreateBuilder<Permutation>(QuadOrders.Count);
        for (var order = QuadOrder.Spo; order <= QuadOrder.Gosp; order++)
        {
            permutations.Add(Permutation.Read(sections, order, order.IsOfDefaultGraph ? Header.DefaultCount : Header.NamedCount));
        }
        Permutations = permutations.MoveToImmutable();
        sections.Find(SectionKind.Prefixes, 0);
    }

    public StoreMemory Memory { get; }

    public StoreHeader Header { get; }

    public SectionSet Sections { get; }

    public TermTable Terms { get; }

    /// <summary>The permutations by their orders.</summary>
    public ImmutableArray<Permutation> Permutations { get; }

    /// <exception cref="StoreFormatException">The section is damaged.</exception>
    public PrefixMap Prefixes
    {
        get
        {
            using var lease = Memory.Lease();
            return _prefixes ??= PrefixSection.Read(Memory.Bytes(Sections.Find(SectionKind.Prefixes, 0)), Sections.ElementsOf(SectionKind.Prefixes, 0));
        }
    }

    /// <summary>Maps a stored image. Looks at the header and where the sections are, nothing that grows with the data.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="StoreFormatException">It is no image of this version, or damaged, or cut off.</exception>
    public static StoreImage Open(string path) => Open(new MappedStoreMemory(path), path);

    /// <param name="memory">Taken over.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="StoreFormatException">It is no image of this version, or damaged, or cut off.</exception>
    public static StoreImage Open(StoreMemory memory, string name)
    {
        try
        {
            return new StoreImage(memory, name);
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    /// <summary>Writes the bytes of the image.</summary>
    public void CopyTo(StoreOutput output)
    {
        for (var offset = 0L; offset < Memory.Length; offset += StoreWriter.ChecksumBlock)
        {
            output.Write(offset, Memory.Piece(offset, StoreWriter.ChecksumBlock));
        }
    }

    public void Dispose() => Memory.Dispose();
}
