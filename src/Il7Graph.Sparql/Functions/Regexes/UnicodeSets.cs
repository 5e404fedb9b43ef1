using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Functions.Regexes;

/// <summary>The sets of code points that regular expressions have names for (XML Schema 1.1 Part 2 §G.4.2), and the case variants.</summary>
internal static class UnicodeSets
{
    private static readonly ConcurrentDictionary<string, CodePointSet?> Named = new(StringComparer.Ordinal);
    private static readonly Lazy<Dictionary<int, int[]>> Variants = new(MakeVariants);

    private static readonly string[] Categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    /// <summary><c>\s</c></summary>
    public static CodePointSet Space { get; } = CodePointSet.Of(('\t', '\n'), ('\r', '\r'), (' ', ' '));

    /// <summary>The set of a category (<c>Lu</c>, <c>L</c>) or, with <c>Is</c> before it, a block; null if there is none of that name.</summary>
    public static CodePointSet? Find(string name) => Named.GetOrAdd(name, Make);

    /// <summary>The set of an escape with one lower-case letter.</summary>
    public static CodePointSet? FindEscape(char letter) => letter switch
    {
        's' => Space,
        'd' => Find("Nd"),
        'w' => Named.GetOrAdd("\\w", static _ => Find("P")!.Union(Find("Z")!).Union(Find("C")!).Complement()),
        'i' => Named.GetOrAdd("\\i", static _ => Where(static c => c == ':' || BlankNodeSyntax.IsNameStart(c))),
        'c' => Named.GetOrAdd("\\c", static _ => Where(static c => c == ':' || c == '.' || BlankNodeSyntax.IsNameCharacter(c))),
        _ => null,
    };

    /// <summary>A set with the other cases of its letters.</summary>
    public static CodePointSet WithVariants(CodePointSet set)
    {
        var added = new List<(int First, int Last)>(set.Ranges);
        foreach (var (letter, others) in Variants.Value)
        {
            if (set.Contains(letter)) added.AddRange(others.Select(other => (other, other)));
        }
        return CodePointSet.Of([.. added]);
    }

    private static CodePointSet? Make(string name)
    {
        if (name.StartsWith("Is", StringComparison.Ordinal)) return Block(name);
        if (name is not ("L" or "M" or "N" or "P" or "Z" or "S" or "C") && !Categories.Contains(name, StringComparer.Ordinal)) return null;
        return Where(c => CategoryOf(c).StartsWith(name, StringComparison.Ordinal));
    }

    private static string CategoryOf(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.TitlecaseLetter => "Lt",
        UnicodeCategory.ModifierLetter => "Lm",
        UnicodeCategory.OtherLetter => "Lo",
        UnicodeCategory.NonSpacingMark => "Mn",
        UnicodeCategory.SpacingCombiningMark => "Mc",
        UnicodeCategory.EnclosingMark => "Me",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.LetterNumber => "Nl",
        UnicodeCategory.OtherNumber => "No",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.LineSeparator => "Zl",
        UnicodeCategory.ParagraphSeparator => "Zp",
        UnicodeCategory.Control => "Cc",
        UnicodeCategory.Format => "Cf",
        UnicodeCategory.Surrogate => "Cs",
        UnicodeCategory.PrivateUse => "Co",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.InitialQuotePunctuation => "Pi",
        UnicodeCategory.FinalQuotePunctuation => "Pf",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        UnicodeCategory.OtherSymbol => "So",
        _ => "Cn",
    };

    /// <summary>The blocks that .NET knows, which end at U+FFFF.</summary>
    private static CodePointSet? Block(string name)
    {
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return null;
        try
        {
            var block = new Regex($@"\A\p{{{name}}}\z", RegexOptions.CultureInvariant);
            return Where(c => c <= 0xFFFF && block.IsMatch(((char)c).ToString()));
        }
        catch (ArgumentException)
        {
            // .NET's only way to say that there is no such block.
            return null;
        }
    }

    private static CodePointSet Where(Func<int, bool> condition)
    {
        var ranges = new List<(int First, int Last)>();
        for (var c = 0; c <= 0x10FFFF; c++)
        {
            if (c is >= 0xD800 and <= 0xDFFF || !condition(c)) continue;
            if (ranges.Count > 0 && ranges[^1].Last == c - 1) ranges[^1] = (ranges[^1].First, c);
            else ranges.Add((c, c));
        }
        return new(ranges);
    }

    /// <summary>Two letters are variants of each other if their upper or their lower case is one letter.</summary>
    private static Dictionary<int, int[]> MakeVariants()
    {
        var groups = new Dictionary<int, List<int>>();
        for (var c = 0; c <= 0x1FFFF; c++)
        {
            if (!Rune.TryCreate(c, out var rune)) continue;
            var (upper, lower) = (Rune.ToUpperInvariant(rune), Rune.ToLowerInvariant(rune));
            if (upper == rune && lower == rune) continue;
            // The lower case of the upper case is the same for all of a group, such as k, K and the Kelvin sign.
            var key = Rune.ToLowerInvariant(upper).Value;
            if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = []);
            foreach (var member in (ReadOnlySpan<int>)[c, upper.Value, lower.Value])
            {
                if (!group.Contains(member)) group.Add(member);
            }
        }
        return groups.Values.SelectMany(group => group.Select(letter => (letter, group)))
            .GroupBy(pair => pair.letter, pair => pair.group)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.SelectMany(group => group).Where(other => other != pairs.Key).Distinct().ToArray());
    }
}
