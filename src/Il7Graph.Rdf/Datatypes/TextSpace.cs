using System.Buffers;
using System.Text;

namespace Il7Graph.Rdf.Datatypes;

/// <summary>The lexical spaces of <c>xsd:string</c>, the types derived from it, and <c>xsd:anyURI</c> (XSD 1.1 Part 2 §3.3.1, §3.3.17,
/// §3.4.1 to §3.4.7).</summary>
/// <remarks>The characters are those of Char, and of names, in XML 1.1: all but NUL, U+FFFE and U+FFFF. The white space that an XML
/// processor would normalize makes a form ill-typed, as with all datatypes here.</remarks>
internal static class TextSpace
{
    private static readonly SearchValues<byte> LineWhiteSpace = SearchValues.Create("\t\n\r"u8);

    /// <param name="text">Well-formed UTF-8.</param>
    public static bool Contains(Datatype datatype, ReadOnlySpan<byte> text) => datatype switch
    {
        Datatype.String or Datatype.AnyUri => IsCharacters(text),
        Datatype.NormalizedString => IsCharacters(text) && !text.ContainsAny(LineWhiteSpace),
        Datatype.Token => IsCharacters(text) && !text.ContainsAny(LineWhiteSpace)
            && !text.StartsWith(" "u8) && !text.EndsWith(" "u8) && text.IndexOf("  "u8) < 0,
        Datatype.Language => LanguageTag.IsWellFormed(text),
        Datatype.NmToken => IsName(text, mayStartWithAny: true, mayHaveColon: true),
        Datatype.Name => IsName(text, mayStartWithAny: false, mayHaveColon: true),
        Datatype.NCName => IsName(text, mayStartWithAny: false, mayHaveColon: false),
        _ => false,
    };

    private static bool IsCharacters(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)0)) return false;
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        ReadOnlySpan<byte> start = [0xEF, 0xBF];
        for (var next = text.IndexOf(start); next >= 0 && next + 2 < text.Length; next = text.IndexOf(start))
        {
            if (text[next + 2] >= 0xBE) return false;
            text = text[(next + 3)..];
        }
        return true;
    }

    private static bool IsName(ReadOnlySpan<byte> text, bool mayStartWithAny, bool mayHaveColon)
    {
        if (text.IsEmpty) return false;
        var first = !mayStartWithAny;
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(text, out var rune, out var length) != OperationStatus.Done) return false;
            var c = rune.Value;
            var isAllowed = c == ':' ? mayHaveColon
                : first ? BlankNodeSyntax.IsNameStart(c) : BlankNodeSyntax.IsNameCharacter(c) || c == '.';
            if (!isAllowed) return false;
            first = false;
            text = text[length..];
        }
        return true;
    }
}
