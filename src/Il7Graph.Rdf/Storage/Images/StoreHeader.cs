using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Images;

/// <summary>The first 4,096 bytes of an image.</summary>
internal sealed record StoreHeader
{
    public const int Length = 4096;

    /// <summary>The version of the format that this program writes and reads.</summary>
    public const uint Version = 1;

    private const uint ByteOrderMark = 0x01020304;
    private const int HashAt = 56;
    private const int TableAt = 64;
    private const int EntryLength = 40;

    public static ReadOnlySpan<byte> Magic => "IL7GRAPH"u8;

    public required long ImageLength { get; init; }

    /// <summary>Quads of the default graph.</summary>
    public required long DefaultCount { get; init; }

    /// <summary>Quads of the named graphs.</summary>
    public required long NamedCount { get; init; }

    public required uint TermCount { get; init; }

    /// <summary>XXH3-64 of the section of checksums.</summary>
    public required ulong ChecksumsHash { get; init; }

    public required ImmutableArray<Section> Sections { get; init; }

    /// <param name="image">The start of the image: all of it, or <see cref="Length"/> bytes.</param>
    /// <param name="length">Of the whole image.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="StoreFormatException">The bytes are no image of this version and byte order, or damaged, or cut off.</exception>
    public static StoreHeader Read(ReadOnlySpan<byte> image, long length, string name)
    {
        if (image.IsEmpty || !image.StartsWith(Magic[..Math.Min(Magic.Length, image.Length)])) throw StoreFormatException.Foreign(name);
        if (image.Length < Length) throw StoreFormatException.Truncated(Length, length);
        var mark = BinaryPrimitives.ReadUInt32LittleEndian(image[12..]);
        if (mark == BinaryPrimitives.ReverseEndianness(ByteOrderMark)) throw StoreFormatException.OtherByteOrder();
        if (mark != ByteOrderMark) throw StoreFormatException.Damaged("its byte order mark is none");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(image[8..]);
        if (version != Version) throw StoreFormatException.OtherVersion(version, Version);
        if (BinaryPrimitives.ReadUInt64LittleEndian(image[HashAt..]) != HashOf(image[..Length])) throw StoreFormatException.Damaged("its header is not what was written");
        var imageLength = BinaryPrimitives.ReadInt64LittleEndian(image[16..]);
        if (imageLength != length) throw StoreFormatException.Truncated(imageLength, length);
        return new StoreHeader
        {
            ImageLength = imageLength,
            DefaultCount = BinaryPrimitives.ReadInt64LittleEndian(image[24..]),
            NamedCount = BinaryPrimitives.ReadInt64LittleEndian(image[32..]),
            TermCount = BinaryPrimitives.ReadUInt32LittleEndian(image[40..]),
            ChecksumsHash = BinaryPrimitives.ReadUInt64LittleEndian(image[48..]),
            Sections = ReadTable(image[TableAt..Length], BinaryPrimitives.ReadUInt32LittleEndian(image[44..])),
        };
    }

    public void Write(Span<byte> header)
    {
        header.Clear();
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Version);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], ByteOrderMark);
        BinaryPrimitives.WriteInt64LittleEndian(header[16..], ImageLength);
        BinaryPrimitives.WriteInt64LittleEndian(header[24..], DefaultCount);
        BinaryPrimitives.WriteInt64LittleEndian(header[32..], NamedCount);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], TermCount);
        BinaryPrimitives.WriteInt32LittleEndian(header[44..], Sections.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(header[48..], ChecksumsHash);
        var entry = header[TableAt..];
        foreach (var section in Sections)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(entry, (uint)section.Kind);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], section.Detail);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], section.Offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry[16..], section.Length);
            BinaryPrimitives.WriteInt64LittleEndian(entry[24..], section.Elements);
            BinaryPrimitives.WriteInt64LittleEndian(entry[32..], section.Number);
            entry = entry[EntryLength..];
        }
        BinaryPrimitives.WriteUInt64LittleEndian(header[HashAt..], HashOf(header));
    }

    private static ImmutableArray<Section> ReadTable(ReadOnlySpan<byte> table, uint count)
    {
        if (count > table.Length / EntryLength) throw StoreFormatException.Damaged("it has more sections than its header holds");
        var sections = ImmutableArray.CreateBuilder<Section>((int)count);
        for (; sections.Count < count; table = table[EntryLength..])
        {
            sections.Add(new Section(
                (SectionKind)BinaryPrimitives.ReadUInt32LittleEndian(table),
                BinaryPrimitives.ReadUInt32LittleEndian(table[4..]),
                BinaryPrimitives.ReadInt64LittleEndian(table[8..]),
                BinaryPrimitives.ReadInt64LittleEndian(table[16..]),
                BinaryPrimitives.ReadInt64LittleEndian(table[24..]),
                BinaryPrimitives.ReadInt64LittleEndian(table[32..])));
        }
        return sections.MoveToImmutable();
    }

    /// <summary>XXH3-64 of a header, the field that holds it taken as zero.</summary>
    private static ulong HashOf(ReadOnlySpan<byte> header)
    {
        var hash = new XxHash3();
        hash.Append(header[..HashAt]);
        hash.Append(stackalloc byte[sizeof(ulong)]);
        hash.Append(header[(HashAt + sizeof(ulong))..]);
        return hash.GetCurrentHashAsUInt64();
    }
}
