using System.Buffers.Binary;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Terms;

/// <summary>Up to sixteen neighbouring texts of one class: what they all start with, once, then the rest of each.</summary>
/// <remarks>
/// The first byte is the form: bits 0 and 1 the width of offsets (1, 2 or 4 bytes), bits 2 and 3 what there is of tails, bit 4
/// whether a text needs escapes. Then come, where there are any: a bit for each text that needs escapes (2 bytes), the numbers of
/// the tails; then the length of the common start, the end of each rest, the start, the rests.
/// </remarks>
internal readonly ref struct TextBlock
{
    /// <summary>How many texts a block holds, but for the last of a class.</summary>
    public const int Capacity = 16;

    public const int EscapesFlag = 1 << 4;

    /// <summary>No tails; one number of 4 bytes for all; a number of 2 or of 4 bytes for each.</summary>
    public const int NoTails = 0, OneTail = 1, ShortTails = 2, LongTails = 3;

    public const int TailsShift = 2;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _widthLog;
    private readonly int _tails;
    private readonly int _escapes;
    private readonly int _tailsAt;
    private readonly int _endsAt;
    private readonly int _restsAt;

    /// <exception cref="StoreFormatException">The bytes are too few for what they say.</exception>
    public TextBlock(ReadOnlySpan<byte> bytes, int count)
    {
        _bytes = bytes;
        if (bytes.IsEmpty) throw TooShort();
        int form = bytes[0];
        _widthLog = form & 3;
        _tails = (form >> TailsShift) & 3;
        _tailsAt = 1;
        _escapes = 0;
        if ((form & EscapesFlag) != 0)
        {
            if (bytes.Length < 3) throw TooShort();
            _escapes = BinaryPrimitives.ReadUInt16LittleEndian(bytes[1..]);
            _tailsAt = 3;
        }
        var lengthAt = _tailsAt + (_tails switch { NoTails => 0, OneTail => 4, ShortTails => 2 * count, _ => 4 * count });
        _endsAt = lengthAt + (1 << _widthLog);
        var prefixAt = _endsAt + (count << _widthLog);
        if (prefixAt > bytes.Length || _widthLog == 3) throw TooShort();
        var prefixLength = Number(lengthAt);
        if (prefixLength > (uint)(bytes.Length - prefixAt)) throw TooShort();
        Prefix = bytes.Slice(prefixAt, (int)prefixLength);
        _restsAt = prefixAt + (int)prefixLength;
    }

    /// <summary>What all texts of the block start with.</summary>
    public ReadOnlySpan<byte> Prefix { get; }

    /// <summary>What follows the common start in a text.</summary>
    public ReadOnlySpan<byte> Rest(int slot)
    {
        var start = slot == 0 ? 0 : Number(_endsAt + ((slot - 1) << _widthLog));
        var end = Number(_endsAt + (slot << _widthLog));
        if (start > end || end > (uint)(_bytes.Length - _restsAt)) throw TooShort();
        return _bytes.Slice(_restsAt + (int)start, (int)(end - start));
    }

    /// <summary>True if a text cannot stand in canonical N-Triples as it is.</summary>
    public bool NeedsEscapes(int slot) => ((_escapes >> slot) & 1) != 0;

    public uint Tail(int slot) => _tails switch
    {
        NoTails => 0,
        OneTail => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[_tailsAt..]),
        ShortTails => BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(_tailsAt + (2 * slot))..]),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[(_tailsAt + (4 * slot))..]),
    };

    /// <summary>Compares a text of the block with another.</summary>
    public int CompareText(int slot, ReadOnlySpan<byte> text)
    {
        var common = Prefix.CommonPrefixLength(text);
        return common < Prefix.Length
            ? common == text.Length ? 1 : Prefix[common].CompareTo(text[common])
            : Rest(slot).SequenceCompareTo(text[common..]);
    }

    private uint Number(int at) => _widthLog switch
    {
        0 => _bytes[at],
        1 => BinaryPrimitives.ReadUInt16LittleEndian(_bytes[at..]),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[at..]),
    };

    private static StoreFormatException TooShort() => StoreFormatException.Damaged("a block of text is shorter than it says");
}
