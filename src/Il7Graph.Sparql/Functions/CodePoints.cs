namespace Il7Graph.Sparql.Functions;

/// <summary>Strings as sequences of code points. The strings are well-formed.</summary>
internal static class CodePoints
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDBFF'); at >= 0; at = text.IndexOfAnyInRange('\uD800', '\uDBFF'))
        {
            count--;
            text = text[(at + 1)..];
        }
        return count;
    }

    /// <summary>The code points at the places p, counted from 1, with <paramref name="from"/> &lt;= p &lt; <paramref name="to"/>; none if
    /// one is NaN.</summary>
    public static string Substring(string text, double from, double to)
    {
        if (!(from < to)) return "";
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
        {
            // Numbers outside the text are brought to its ends before they become integers.
            var (first, end) = ((int)Math.Clamp(from - 1, 0, text.Length), (int)Math.Clamp(to - 1, 0, text.Length));
            return text[first..end];
        }
        var (start, stop, place) = (text.Length, text.Length, 1);
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1, place++)
        {
            if (place >= to)
            {
                stop = i;
                break;
            }
            if (place >= from && start == text.Length) start = i;
        }
        return start < stop ? text[start..stop] : "";
    }
}
