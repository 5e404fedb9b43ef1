using System.Globalization;
using System.Text;

namespace Il7Graph.Sparql.Functions;

/// <summary><c>fn:upper-case</c> and <c>fn:lower-case</c>: the full case mappings of Unicode (§3.13, toUppercase and toLowercase), of which
/// the framework has the simple ones, letter by letter.</summary>
internal static class LetterCase
{
    public static string ToUpper(string text)
    {
        if (Ascii.IsValid(text)) return text.ToUpperInvariant();
        var output = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (HasLongUpper(rune.Value)) output.Append(LongUpper(rune));
            else output.Append(Rune.ToUpperInvariant(rune));
        }
        return output.ToString();
    }

    public static string ToLower(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        var output = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, i);
            if (rune.Value == 'İ') output.Append("i\u0307");
            else if (rune.Value == 'Σ') output.Append(IsFinal(text, i) ? 'ς' : 'σ');
            else output.Append(Rune.ToLowerInvariant(rune));
            i += rune.Utf16SequenceLength;
        }
        return output.ToString();
    }

    /// <summary>The letters that Unicode's SpecialCasing gives several capitals.</summary>
    private static bool HasLongUpper(int c) => c is 0xDF or 0x149 or 0x1F0 or 0x390 or 0x3B0 or 0x587 or (>= 0x1E96 and <= 0x1E9A)
        or 0x1F50 or 0x1F52 or 0x1F54 or 0x1F56 or (>= 0x1F80 and <= 0x1FAF) or (>= 0x1FB2 and <= 0x1FB4) or 0x1FB6 or 0x1FB7 or 0x1FBC
        or (>= 0x1FC2 and <= 0x1FC4) or 0x1FC6 or 0x1FC7 or 0x1FCC or 0x1FD2 or 0x1FD3 or 0x1FD6 or 0x1FD7
        or (>= 0x1FE2 and <= 0x1FE4) or 0x1FE6 or 0x1FE7 or (>= 0x1FF2 and <= 0x1FF4) or 0x1FF6 or 0x1FF7 or 0x1FFC
        or (>= 0xFB00 and <= 0xFB06) or (>= 0xFB13 and <= 0xFB17);

    /// <summary>The capitals of the letter's parts, put together again: a ligature comes apart, an iota below the letter moves behind it.</summary>
    private static string LongUpper(Rune letter)
    {
        if (letter.Value == 0xDF) return "SS";
        var parts = new StringBuilder();
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()) parts.Append(Rune.ToUpperInvariant(part));
        return parts.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Final_Sigma: a cased letter stands before it and none after, case-ignorable characters skipped.</summary>
    private static bool IsFinal(string text, int sigma)
    {
        var before = sigma - 1;
        while (before >= 0 && IsIgnorable(text[before])) before--;
        var after = sigma + 1;
        while (after < text.Length && IsIgnorable(text[after])) after++;
        return before >= 0 && IsCased(text[before]) && (after == text.Length || !IsCased(text[after]));
    }

    private static bool IsCased(char c) =>
        char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsIgnorable(char c) => c is '\'' or '.' or ':' or '·' or '’' or '\u2018' || char.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}
