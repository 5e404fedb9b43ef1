using System.Buffers;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.Parsing;

/// <summary>What follows the <c>@</c> of a literal (LANG_DIR): a language tag and perhaps a base direction.</summary>
internal static class LanguageSyntax
{
    /// <summary>The bytes that a tag with its direction is made of.</summary>
    public static SearchValues<byte> Bytes { get; } = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"u8);

    /// <summary>True for a tag, alone or with <c>--ltr</c> or <c>--rtl</c> after it.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> suffix) =>
        LanguageTag.IsWellFormed(suffix.EndsWith("--ltr"u8) || suffix.EndsWith("--rtl"u8) ? suffix[..^5] : suffix);
}
