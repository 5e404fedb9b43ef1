using System.Buffers;
using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.Parsing;

/// <summary>Measures names in UTF-8: prefixes (PN_PREFIX), blank node labels, local names (PN_LOCAL).</summary>
internal static class NameSyntax
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);

    private static readonly SearchValues<byte> LocalEscapes = SearchValues.Create("_~.-!$&'()*+,;=/?#@%"u8);

    /// <summary>True for a prefix without its colon; the empty one is one.</summary>
    public static bool IsPrefix(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Measure(bytes, NameKind.Prefix, out _) == bytes.Length;
    }

    /// <summary>The length of the name that <paramref name="text"/> starts with, 0 if it starts with none. Dots at the end belong
    /// to what follows.</summary>
    /// <param name="reachedEnd">True if more bytes could make the name longer.</param>
    public static int Measure(ReadOnlySpan<byte> text, NameKind kind, out bool reachedEnd)
    {
        reachedEnd = text.IsEmpty;
        if (text.IsEmpty || !Starts(text, kind, ref reachedEnd)) return 0;
        var (at, length) = (0, 0);
        while (true)
        {
            if (at < text.Length)
            {
                var run = text[at..].IndexOfAnyExcept(Plain);
                if (run != 0) length = at = run < 0 ? text.Length : at + run;
            }
            if (at == text.Length)
            {
                reachedEnd = true;
                return length;
            }
            if (text[at] == (byte)'.')
            {
                at++;
                continue;
            }
            var next = Special(text[at..], kind, ref reachedEnd);
            if (next == 0) return length;
            length = at += next;
        }
    }

    /// <summary>The length of what a name may go on with at a character that is not plain ASCII; 0 if the name ends here.</summary>
    private static int Special(ReadOnlySpan<byte> rest, NameKind kind, ref bool reachedEnd)
    {
        if (rest[0] >= 0x80)
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var length);
            reachedEnd |= status == OperationStatus.NeedMoreData;
            return status == OperationStatus.Done && BlankNodeSyntax.IsNameCharacter(rune.Value) ? length : 0;
        }
        if (kind != NameKind.Local) return 0;
        switch (rest[0])
        {
            case (byte)':':
                return 1;
            case (byte)'%':
                reachedEnd |= rest.Length < 3;
                return rest.Length >= 3 && char.IsAsciiHexDigit((char)rest[1]) && char.IsAsciiHexDigit((char)rest[2]) ? 3 : 0;
            case (byte)'\\':
                reachedEnd |= rest.Length < 2;
                return rest.Length >= 2 && LocalEscapes.Contains(rest[1]) ? 2 : 0;
            default:
                return 0;
        }
    }

    private static bool Starts(ReadOnlySpan<byte> text, NameKind kind, ref bool reachedEnd)
    {
        var c = text[0];
        if (c < 0x80)
        {
            return char.IsAsciiLetter((char)c)
                || (kind != NameKind.Prefix && (c == (byte)'_' || char.IsAsciiDigit((char)c)))
                || (kind == NameKind.Local && c is (byte)':' or (byte)'%' or (byte)'\\');
        }
        var status = Rune.DecodeFromUtf8(text, out var rune, out _);
        reachedEnd |= status == OperationStatus.NeedMoreData;
        return status == OperationStatus.Done && BlankNodeSyntax.IsNameBase(rune.Value);
    }
}
