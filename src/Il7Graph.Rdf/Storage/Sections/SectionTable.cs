using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>The sections of an image that is being written, one after the other, each at a multiple of 64.</summary>
internal sealed class SectionTable(StoreOutput output, long firstOffset)
{
    private const int Alignment = 64;

    /// <summary>In items, so that a piece is far from the 2 GB that a span of bytes may have.</summary>
    private const int PieceSize = 1 << 24;

    private readonly List<Section> _sections = [];
    private long _end = firstOffset;

    public IReadOnlyList<Section> Sections => _sections;

    public StoreOutput Output => output;

    /// <summary>Where the next section starts.</summary>
    public long NextOffset => (_end + Alignment - 1) / Alignment * Alignment;

    /// <summary>Writes zeros up to where the next section starts.</summary>
    /// <returns>Its offset.</returns>
    public long Align()
    {
        var offset = NextOffset;
        Span<byte> zeros = stackalloc byte[Alignment];
        output.Write(_end, zeros[..(int)(offset - _end)]);
        _end = offset;
        return offset;
    }

    /// <summary>Sets bytes aside for a section that is written later and in any order.</summary>
    /// <returns>Its offset.</returns>
    public long Reserve(SectionKind kind, uint detail, long length, long elements, long number = 0)
    {
        var offset = Align();
        _sections.Add(new Section(kind, detail, offset, length, elements, number));
        _end = offset + length;
        return offset;
    }

    /// <param name="elements">How many elements there are; without it, as many as items.</param>
    public void Add<T>(SectionKind kind, uint detail, ReadOnlySpan<T> items, long? elements = null, long number = 0)
        where T : unmanaged
    {
        var offset = Reserve(kind, detail, (long)items.Length * Unsafe.SizeOf<T>(), elements ?? items.Length, number);
        for (; !items.IsEmpty; items = items[Math.Min(PieceSize, items.Length)..])
        {
            var piece = MemoryMarshal.AsBytes(items[..Math.Min(PieceSize, items.Length)]);
            output.Write(offset, piece);
            offset += piece.Length;
        }
    }

    /// <summary>A section whose length shows when it is written; no other may be added before it is closed.</summary>
    public SectionStream Open(SectionKind kind, uint detail) => new(this, kind, detail);
}
