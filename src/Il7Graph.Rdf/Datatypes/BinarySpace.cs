using System.Buffers;
using System.Text;

namespace Il7Graph.Rdf.Datatypes;

/// <summary>The lexical forms of <c>xsd:hexBinary</c> and <c>xsd:base64Binary</c> (XSD 1.1 Part 2 §3.3.15, §3.3.16).</summary>
internal static class BinarySpace
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>The canonical form, by which the octets are told apart: hexadecimal digits in capitals.</summary>
    public static bool TryHex(ReadOnlySpan<byte> lexical, out string canonical)
    {
        var isValid = lexical.Length % 2 == 0;
        foreach (var c in lexical) isValid &= char.IsAsciiHexDigit((char)c);
        canonical = isValid ? Encoding.ASCII.GetString(lexical).ToUpperInvariant() : "";
        return isValid;
    }

    /// <summary>The canonical form, by which the octets are told apart: base 64 without spaces. One space may stand between any two
    /// characters; bits that no octet needs must be zero.</summary>
    public static bool TryBase64(ReadOnlySpan<byte> lexical, out string canonical)
    {
        canonical = "";
        if (lexical.StartsWith(" "u8) || lexical.EndsWith(" "u8) || lexical.IndexOf("  "u8) >= 0) return false;
        var text = Encoding.UTF8.GetString(lexical).Replace(" ", "", StringComparison.Ordinal);
        if (text.Length % 4 != 0) return false;
        var digits = Encoding.UTF8.GetBytes(text).AsSpan();
        var padding = text.EndsWith("==", StringComparison.Ordinal) ? 2 : text.EndsWith('=') ? 1 : 0;
        digits = digits[..^padding];
        if (digits.ContainsAnyExcept(Digits)) return false;
        if (padding > 0 && !(padding == 2 ? "AQgw"u8 : "AEIMQUYcgkosw048"u8).Contains(digits[^1])) return false;
        canonical = text;
        return true;
    }
}
