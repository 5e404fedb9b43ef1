using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Il7Graph.Sparql.Functions.Regexes;

/// <summary>A compiled regular expression of XPath (XPath and XQuery Functions and Operators 3.1 §5.6) with its flags. Immutable.</summary>
public sealed class RegexMatcher
{
    private readonly Regex _regex;
    private readonly bool _isLiteral;

    private RegexMatcher(Regex regex, bool isLiteral) => (_regex, _isLiteral) = (regex, isLiteral);

    /// <summary>True if a match takes time linear in the text; false if it backtracks, under the time bound.</summary>
    public bool IsLinear => _regex.Options.HasFlag(RegexOptions.NonBacktracking);

    /// <summary>Compiles a pattern.</summary>
    /// <param name="flags">Some of the letters <c>s m i x q</c>.</param>
    /// <param name="timeout">The time bound of one match that backtracks.</param>
    /// <param name="problem">What is wrong with the pattern or the flags, in one sentence; null if nothing is.</param>
    public static bool TryCreate(
        string pattern, string flags, TimeSpan timeout, [NotNullWhen(true)] out RegexMatcher? matcher, [NotNullWhen(false)] out string? problem)
    {
        matcher = null;
        if (!RegexTranslation.TryTranslate(pattern, flags, out var translated, out problem)) return false;
        matcher = new RegexMatcher(Compile(translated, timeout), flags.Contains('q', StringComparison.Ordinal));
        return true;
    }

    /// <exception cref="RegexMatchTimeoutException">The match took too long.</exception>
    public bool IsMatch(string text) => _regex.IsMatch(text);

    /// <exception cref="RegexMatchTimeoutException">The match took too long.</exception>
    public bool IsMatch(ReadOnlySpan<char> text) => _regex.IsMatch(text);

    /// <summary>Replaces all matches (<c>fn:replace</c>): <c>$1</c> is a group, <c>$0</c> the match, <c>\$</c> and <c>\\</c> the character.
    /// With the flag q the replacement has no special characters.</summary>
    /// <returns>Null if the pattern matches the empty string, or the replacement has a <c>$</c> or <c>\</c> that is none of these.</returns>
    /// <exception cref="RegexMatchTimeoutException">The match took too long.</exception>
    public string? Replace(string text, string replacement)
    {
        if (_regex.IsMatch("") || RegexReplacement.Parse(replacement, _regex.GetGroupNumbers().Length - 1, _isLiteral) is not { } parts) return null;
        var output = new StringBuilder(text.Length);
        var end = 0;
        for (var match = _regex.Match(text); match.Success; match = match.NextMatch())
        {
            output.Append(text, end, match.Index - end);
            foreach (var part in parts) output.Append(part.Text ?? match.Groups[part.Group].Value);
            end = match.Index + match.Length;
        }
        return output.Append(text, end, text.Length - end).ToString();
    }

    private static Regex Compile(string pattern, TimeSpan timeout)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // Back-references, lookarounds, and patterns that would make too many states.
            return new Regex(pattern, RegexOptions.CultureInvariant, timeout);
        }
    }
}
