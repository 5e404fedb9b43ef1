using System.Buffers;
using System.Runtime.CompilerServices;

namespace Il7Graph.Rdf;

/// <summary>What may stand in an IRI, as N-Triples and Turtle see it (IRIREF production), plus the need of a scheme
/// (RFC 3986 §3.1).</summary>
public static class IriSyntax
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(code => (char)code), '<', '>', '"', '{', '}', '|', '^', '`', '\\']);

    private static readonly SearchValues<byte> ForbiddenBytes = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(code => (byte)code), .. "<>\"{}|^`\\"u8]);

    /// <summary>True if <paramref name="value"/> has a scheme and none of the forbidden characters.</summary>
    public static bool IsAbsolute(ReadOnlySpan<char> value) =>
        SchemeLength(value) > 0 && !value.ContainsAny(Forbidden) && IsWellFormed(value);

    /// <summary>The index of the first byte that no IRI may hold, or -1. Bytes above 0x7F are let through: the caller has checked
    /// the UTF-8.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<byte> value) => value.IndexOfAny(ForbiddenBytes);

    /// <summary>True if <paramref name="value"/> starts with a scheme and a colon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasScheme(ReadOnlySpan<byte> value) =>
        // Nearly all IRIs are of the web, and readers ask this of each one.
        value.StartsWith("http:"u8) || value.StartsWith("https:"u8) || HasAnyScheme(value);

    private static bool HasAnyScheme(ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = (char)value[i];
            if (c == ':') return i > 0;
            if (!IsSchemeCharacter(c, i)) return false;
        }
        return false;
    }

    /// <inheritdoc cref="HasScheme(ReadOnlySpan{byte})"/>
    public static bool HasScheme(ReadOnlySpan<char> value) => SchemeLength(value) > 0;

    private static int SchemeLength(ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == ':') return i;
            if (!IsSchemeCharacter(value[i], i)) return 0;
        }
        return 0;
    }

    private static bool IsSchemeCharacter(char c, int index) =>
        char.IsAsciiLetter(c) || (index > 0 && (char.IsAsciiDigit(c) || c is '+' or '-' or '.'));

    private static bool IsWellFormed(ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1])) return false;
            i++;
        }
        return true;
    }
}
