using System.Globalization;
using System.Text;

namespace Il7Graph.Diagnostics;

/// <summary>Text of an input as a line of a report shows it: nothing in it can break the line, steer a terminal or turn the
/// writing direction of what follows.</summary>
internal static class VisibleText
{
    /// <summary>The most UTF-16 code units of a value that a message shows.</summary>
    private const int MaximumShown = 400;

    /// <summary>The value, or its beginning and an ellipsis; a surrogate pair is not cut.</summary>
    public static string Shorten(string value)
    {
        if (value.Length <= MaximumShown) return value;
        var end = char.IsHighSurrogate(value[MaximumShown - 1]) ? MaximumShown - 1 : MaximumShown;
        return $"{value[..end]}…";
    }

    /// <summary>Control characters, line separators and marks of direction become <c>\u000A</c>; all other text stays.</summary>
    public static string Escape(string text)
    {
        if (!text.Any(IsInvisible)) return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (IsInvisible(character)) visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else visible.Append(character);
        }
        return visible.ToString();
    }

    private static bool IsInvisible(char character) => char.IsControl(character)
        || character is '\u2028' or '\u2029' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
