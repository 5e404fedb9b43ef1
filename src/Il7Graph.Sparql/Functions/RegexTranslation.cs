using System.Diagnostics.CodeAnalysis;

namespace Il7Graph.Sparql.Functions;

/// <summary>Regular expressions of XPath to those of .NET.</summary>
internal static class RegexTranslation
{
    public static bool TryTranslate(
        string pattern, string flags, [NotNullWhen(true)] out string? translated, [NotNullWhen(false)] out string? problem)
    {
        (translated, problem) = (null, null);
        if (flags.AsSpan().ContainsAnyExcept("smixq"))
        {
            problem = "the flags of a regular expression are s, m, i, x and q";
            return false;
        }
        var options = string.Concat(flags.Where(flag => flag != 'q').Distinct());
        translated = flags.Contains('q', StringComparison.Ordinal)
            ? System.Text.RegularExpressions.Regex.Escape(pattern)
            : pattern;
        if (!options.Contains('m', StringComparison.Ordinal)) translated = translated.EndsWith('$') ? translated[..^1] + @"\z" : translated;
        if (options.Length > 0) translated = $"(?{options}){translated}";
        try
        {
            _ = new System.Text.RegularExpressions.Regex(translated);
            return true;
        }
        catch (ArgumentException exception)
        {
            problem = exception.Message;
            return false;
        }
    }
}
