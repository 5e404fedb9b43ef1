using System.Buffers;
using System.Runtime.Intrinsics;

namespace Il7Graph.Formats.Parsing;

/// <summary>A string in double quotes ends, or stops being canonical as it stands, at a control character, a quote, a backslash, or
/// where U+FFFE or U+FFFF may start.</summary>
internal readonly struct StringBytes : ITokenBytes
{
    public static Vector128<byte> Low => Vector128.Create((byte)1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 1, 1, 9);

    public static Vector128<byte> High => Vector128.Create((byte)1, 1, 2, 0, 0, 4, 0, 8, 0, 0, 0, 0, 0, 0, 8, 0);

    public static bool ListsEnds => true;

    public static SearchValues<byte> Listed { get; } = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\', 0x7F, 0xEF]);
}
