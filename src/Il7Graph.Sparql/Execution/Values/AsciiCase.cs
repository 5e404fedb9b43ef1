using System.Runtime.Intrinsics;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>The case of the letters of ASCII in UTF-8, whatever else is in it.</summary>
internal static class AsciiCase
{
    /// <summary>Copies a text with its letters from A to Z in lower case.</summary>
    /// <param name="target">At least as long.</param>
    public static void ToLower(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var i = 0;
        for (; i <= text.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            var bytes = Vector128.Create(text.Slice(i, Vector128<byte>.Count));
            // From A on there are 26 letters; what is below wraps around.
            var isUpper = Vector128.LessThan(bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
            (bytes | (isUpper & Vector128.Create((byte)0x20))).CopyTo(target[i..]);
        }
        for (; i < text.Length; i++) target[i] = (byte)(text[i] | ((byte)(text[i] - 'A') < 26 ? 0x20 : 0));
    }
}
