using System.Text;

namespace Il7Graph.Owl.Storage;

/// <summary>The names of the rules as the specification writes them.</summary>
internal static class RuleNames
{
    private static readonly string[] All = [.. Enum.GetNames<Rule>().Select(Hyphenate)];

    public static string Of(Rule rule) => All[(int)rule];

    private static string Hyphenate(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
