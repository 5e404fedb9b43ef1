using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Il7Graph.Sparql.Functions.Regexes;

/// <summary>A compiled regular expression of XPath (XPath and XQuery Functions and Operators 3.1 §5.6) with its flags. Immutable.</summary>
public sealed class RegexMatcher
{
    /// <summary>For texts without characters above U+FFFF, nearly all.</summary>
    private readonly Regex _plain;

    private readonly Lazy<Regex> _paired;
    private readonly bool _isLiteral;

    private RegexMatcher(Regex plain, Lazy<Regex> paired, bool isLiteral) => (_plain, _paired, _isLiteral) = (plain, paired, isLiteral);

    /// <summary>True if a match takes time linear in the text, at least if that has no characters above U+FFFF; false if it backtracks,
    /// under the time bound.</summary>
    public bool IsLinear => _plain.Options.HasFlag(RegexOptions.NonBacktracking);

    /// <summary>Compiles a pattern.</summary>
    /// <param name="flags">Some of the letters <c>s m i x q</c>.</param>
    /// <param name="timeout">The time bound of one match that backtracks.</param>
    /// <param name="problem">What is wrong with the pattern or the flags, in one sentence; null if nothing is.</param>
    public static bool TryCreate(
        string pattern, string flags, TimeSpan timeout, [NotNullWhen(true)] out RegexMatcher? matcher, [NotNullWhen(false)] out string? problem)
    {
        matcher = null;
        if (!RegexTranslation.TryTranslate(pattern, flags, hasPairs: false, out var plain, out problem)
            || !RegexTranslation.TryTranslate(pattern, flags, hasPairs: true, out var paired, out problem))
        {
            return false;
        }
        matcher = new RegexMatcher(
            Compile(plain, timeout), new Lazy<Regex>(() => Compile(paired, timeout)), flags.Contains('q', StringComparison.Ordinal));
        return true;
    }

    /// <summary>Whether a match may take more than time linear in the text.</summary>
    public bool Backtracks => (_plain.Options & RegexOptions.NonBacktracking) == 0;

    /// <exception cref="RegexMatchTimeoutException">The match took too long.</exception>
    public bool IsMatch(string text) => For(text).IsMatch(text);

    /// <exception cref="RegexMatchTimeoutException">The match took too long.</exception>
    public bool IsMatch(ReadOnlySpan<char> text) => For(text).IsMatch(text);

    /// <summary>Replaces all matches (<c>fn:replace</c>): <c>$1</c> is a group, <c>$0</c> the match, <c>\$</c> and <c>\\</c> the character.
    /// With the flag q the replacement has no special characters.</summary>
    /// <returns>Null if the pattern matches the empty string, or the replacement has a <c>$</c> or <c>\</c> that is none of these.</returns>
    /// <exception cref="RegexMatchTimeoutException">The match took too long.</exception>
    public string? Replace(string text, string replacement)
    {
        if (_plain.IsMatch("") || RegexReplacement.Parse(replacement, _plain.GetGroupNumbers().Length - 1, _isLiteral) is not { } parts) return null;
        var output = new StringBuilder(text.Length);
        var end = 0;
        for (var match = For(text).Match(text); match.Success; match = match.NextMatch())
        {
            output.Append(text, end, match.Index - end);
            foreach (var part in parts) output.Append(part.Text ?? match.Groups[part.Group].Value);
            end = match.Index + match.Length;
        }
        return output.Append(text, end, text.Length - end).ToString();
    }

    private Regex For(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\uD800', '\uDFFF') ? _paired.Value : _plain;

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
