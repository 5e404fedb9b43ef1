using System.Buffers;
using System.Runtime.Intrinsics;

namespace Il7Graph.Formats.Parsing;

/// <summary>An IRI ends at what no IRI may hold: up to U+0020, <c>&lt; &gt; " { } | ^ ` \</c>.</summary>
internal readonly struct IriBytes : ITokenBytes
{
    public static Vector128<byte> Low => Vector128.Create((byte)11, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 17, 21, 17, 5, 1);

    public static Vector128<byte> High => Vector128.Create((byte)1, 1, 2, 4, 0, 4, 8, 16, 0, 0, 0, 0, 0, 0, 0, 0);

    public static bool ListsEnds => true;

    public static SearchValues<byte> Listed { get; } = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(code => (byte)code), .. "<>\"{}|^`\\"u8]);

    /// <summary>The same but for the backslash, which may be part of an escape sequence.</summary>
    public static SearchValues<byte> Ends { get; } = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(code => (byte)code), .. "<>\"{}|^`"u8]);
}
