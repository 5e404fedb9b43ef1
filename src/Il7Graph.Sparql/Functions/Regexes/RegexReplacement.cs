using System.Text;

namespace Il7Graph.Sparql.Functions.Regexes;

/// <summary>The replacement string of <c>fn:replace</c>, taken apart.</summary>
internal static class RegexReplacement
{
    /// <param name="groups">How many groups the pattern has.</param>
    /// <param name="isLiteral">Whether the string stands for itself, as with the flag q.</param>
    /// <returns>Texts, and groups where the text is null; null for an error.</returns>
    public static List<(string? Text, int Group)>? Parse(string replacement, int groups, bool isLiteral)
    {
        if (isLiteral) return [(replacement, 0)];
        var parts = new List<(string? Text, int Group)>();
        var text = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var c = replacement[i];
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            if (c == '\\')
            {
                if (next is not ('\\' or '$')) return null;
                text.Append(next);
                i++;
            }
            else if (c != '$')
            {
                text.Append(c);
            }
            else
            {
                if (!char.IsAsciiDigit(next)) return null;
                parts.Add((text.ToString(), 0));
                text.Clear();
                i = AddGroup(replacement, i + 1, groups, parts);
            }
        }
        parts.Add((text.ToString(), 0));
        return parts;
    }

    /// <summary>As many digits as still name a group; a group that there is not is empty.</summary>
    /// <returns>The index of the last digit.</returns>
    private static int AddGroup(string replacement, int at, int groups, List<(string? Text, int Group)> parts)
    {
        var group = replacement[at] - '0';
        while (at + 1 < replacement.Length && char.IsAsciiDigit(replacement[at + 1]) && (group * 10) + replacement[at + 1] - '0' <= groups)
        {
            group = (group * 10) + replacement[++at] - '0';
        }
        parts.Add(group <= groups ? (null, group) : ("", 0));
        return at;
    }
}
