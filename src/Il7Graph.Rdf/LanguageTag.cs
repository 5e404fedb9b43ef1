namespace Il7Graph.Rdf;

/// <summary>The language tags of N-Triples and Turtle: letters, then groups of letters and digits after hyphens (LANGTAG).</summary>
public static class LanguageTag
{
    public static bool IsWellFormed(ReadOnlySpan<char> tag)
    {
        var first = true;
        foreach (var range in tag.Split('-'))
        {
            var part = tag[range];
            if (part.IsEmpty) return false;
            foreach (var c in part)
            {
                if (!(char.IsAsciiLetter(c) || (!first && char.IsAsciiDigit(c)))) return false;
            }
            first = false;
        }
        return !first;
    }
}
