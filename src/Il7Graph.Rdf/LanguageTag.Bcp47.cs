using System.Text;

namespace Il7Graph.Rdf;

public static partial class LanguageTag
{
    /// <summary>The tags that are older than the grammar and not derived by it (RFC 5646 §2.1, irregular).</summary>
    private static readonly HashSet<string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo", "i-pwn", "i-tao",
        "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
    };

    /// <summary>True if a tag is well-formed in the sense of BCP 47: by the grammar of RFC 5646 §2.1. That its parts are registered, or
    /// stand there once only, is not looked at.</summary>
    public static bool IsBcp47(ReadOnlySpan<byte> tag) => IsWellFormed(tag) && IsBcp47(Encoding.ASCII.GetString(tag));

    /// <inheritdoc cref="IsBcp47(ReadOnlySpan{byte})"/>
    public static bool IsBcp47(string tag)
    {
        if (!IsWellFormed(tag)) return false;
        if (Irregular.Contains(tag)) return true;
        var parts = new Subtags(tag.Split('-'));
        if (parts.IsNext(1, 1) && parts.IsPrivate) return parts.SkipPrivate();

        // language: 2 or 3 letters and up to three extlangs, or 4 to 8 letters
        var isShort = parts.IsNext(2, 3);
        if (!(isShort || parts.IsNext(4, 8)) || !parts.SkipLetters()) return false;
        for (var i = 0; isShort && i < 3 && parts.IsNext(3, 3) && parts.SkipLetters(); i++)
        {
        }
        // script, region, variants, extensions, private use
        if (parts.IsNext(4, 4)) parts.SkipLetters();
        if (parts.IsRegion) parts.Skip();
        while (parts.IsVariant) parts.Skip();
        while (parts.IsNext(1, 1) && !parts.IsPrivate)
        {
            parts.Skip();
            if (!parts.IsNext(2, 8)) return false;
            while (parts.IsNext(2, 8)) parts.Skip();
        }
        return parts.IsEnd || (parts.IsPrivate && parts.SkipPrivate());
    }

    /// <summary>True if a tag is within a basic language range: basic filtering of RFC 4647 §3.3.1, and <c>langMatches</c> of SPARQL.
    /// <c>*</c> takes every tag but the empty one; case does not count.</summary>
    public static bool Matches(ReadOnlySpan<char> tag, ReadOnlySpan<char> range) =>
        range is "*" ? !tag.IsEmpty
        : tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && !range.IsEmpty && (tag.Length == range.Length || tag[range.Length] == '-');

    /// <inheritdoc cref="Matches(ReadOnlySpan{char}, ReadOnlySpan{char})"/>
    public static bool Matches(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> range) =>
        range.SequenceEqual("*"u8) ? !tag.IsEmpty
        : tag.Length >= range.Length && !range.IsEmpty && Ascii.EqualsIgnoreCase(tag[..range.Length], range)
            && (tag.Length == range.Length || tag[range.Length] == (byte)'-');

    /// <summary>The parts of a tag of which IsWellFormed is true, one after the other.</summary>
    private struct Subtags(string[] parts)
    {
        private int _at;

        public readonly bool IsEnd => _at == parts.Length;

        public readonly bool IsPrivate => IsNext(1, 1) && parts[_at] is "x" or "X";

        public readonly bool IsRegion => (IsNext(2, 2) && IsLetters(parts[_at])) || (IsNext(3, 3) && parts[_at].All(char.IsAsciiDigit));

        public readonly bool IsVariant => IsNext(5, 8) || (IsNext(4, 4) && char.IsAsciiDigit(parts[_at][0]));

        public readonly bool IsNext(int shortest, int longest) => _at < parts.Length && parts[_at].Length >= shortest && parts[_at].Length <= longest;

        public void Skip() => _at++;

        /// <summary>Goes on if the next part is made of letters only.</summary>
        public bool SkipLetters()
        {
            if (!IsLetters(parts[_at])) return false;
            _at++;
            return true;
        }

        /// <summary>Goes to the end, if anything follows <c>x</c>.</summary>
        public bool SkipPrivate()
        {
            var isAny = _at + 1 < parts.Length;
            _at = parts.Length;
            return isAny;
        }

        private static bool IsLetters(string part) => part.All(char.IsAsciiLetter);
    }
}
