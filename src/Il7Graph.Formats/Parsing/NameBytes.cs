using System.Buffers;
using System.Runtime.Intrinsics;

namespace Il7Graph.Formats.Parsing;

/// <summary>The plain part of a name ends at what is not an ASCII letter or digit, <c>_</c> or <c>-</c>; whether the name itself does
/// is for the grammar to say.</summary>
internal readonly struct NameBytes : ITokenBytes
{
    public static Vector128<byte> Low => Vector128.Create((byte)26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 4, 4, 5, 4, 12);

    public static Vector128<byte> High => Vector128.Create((byte)0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0);

    public static bool ListsEnds => false;

    public static SearchValues<byte> Listed { get; } = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);
}
