using System.Text;

namespace Il7Graph.Rdf;

/// <summary>The language tags of N-Triples and Turtle (LANG_DIR without its direction): one to eight letters, then groups of one to
/// eight letters and digits after hyphens.</summary>
/// <remarks>What BCP 47 asks of a tag beyond that is a question of its own (<see cref="IsBcp47(ReadOnlySpan{byte})"/>): the RDF
/// syntaxes take any tag of this form.</remarks>
public static partial class LanguageTag
{
    private const int MaximumPart = 8;

    public static bool IsWellFormed(ReadOnlySpan<char> tag)
    {
        Span<byte> bytes = stackalloc byte[Math.Min(tag.Length, 256)];
        return tag.Length <= 256
            ? Ascii.FromUtf16(tag, bytes, out _) == System.Buffers.OperationStatus.Done && IsWellFormed(bytes)
            : Ascii.IsValid(tag) && IsWellFormed(Encoding.ASCII.GetBytes([.. tag]));
    }

    /// <inheritdoc cref="IsWellFormed(ReadOnlySpan{char})"/>
    public static bool IsWellFormed(ReadOnlySpan<byte> tag)
    {
        var length = 0;
        var first = true;
        foreach (var c in tag)
        {
            if (c == (byte)'-')
            {
                if (length == 0) return false;
                (length, first) = (0, false);
            }
            else if (!(char.IsAsciiLetter((char)c) || (!first && char.IsAsciiDigit((char)c))) || ++length > MaximumPart)
            {
                return false;
            }
        }
        return length > 0;
    }
}
