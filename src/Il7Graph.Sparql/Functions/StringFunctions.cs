using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Functions;

/// <summary>Functions on strings (SPARQL 1.2 §17.4.3). Places and lengths count code points; comparison is code point by code point.</summary>
internal static class StringFunctions
{
    public static Literal? Length(Term term) => TermValues.IsStringLiteral(term) ? ValueTerms.Of(CodePoints.Count(TextOf(term))) : null;

    /// <summary>Another text with the same language tag.</summary>
    public static Literal? Map(Term term, Func<string, string> function) =>
        TermValues.IsStringLiteral(term) ? ValueTerms.Like((Literal)term, function(TextOf(term))) : null;

    /// <summary><c>fn:substring</c>: the characters at the places from round(start) on, below round(start) + round(length). The first is at 1.</summary>
    /// <param name="length">Null for all the rest.</param>
    public static Literal? Substring(Term term, Term start, Term? length)
    {
        if (!TermValues.IsStringLiteral(term) || !TermValues.TryNumber(start, out var first)) return null;
        var from = first.Round().ToDouble();
        var to = double.PositiveInfinity;
        if (length is not null)
        {
            if (!TermValues.TryNumber(length, out var count)) return null;
            to = from + count.Round().ToDouble();
        }
        return ValueTerms.Like((Literal)term, CodePoints.Substring(TextOf(term), from, to));
    }

    public static Literal? Starts(Term text, Term part) =>
        AreCompatible(text, part) ? ValueTerms.Of(TextOf(text).StartsWith(TextOf(part), StringComparison.Ordinal)) : null;

    public static Literal? Ends(Term text, Term part) =>
        AreCompatible(text, part) ? ValueTerms.Of(TextOf(text).EndsWith(TextOf(part), StringComparison.Ordinal)) : null;

    public static Literal? Contains(Term text, Term part) =>
        AreCompatible(text, part) ? ValueTerms.Of(TextOf(text).Contains(TextOf(part), StringComparison.Ordinal)) : null;

    /// <summary>What stands before the first occurrence, with the language of the text; without it if there is none.</summary>
    public static Literal? Before(Term text, Term part)
    {
        if (!AreCompatible(text, part)) return null;
        var at = TextOf(text).IndexOf(TextOf(part), StringComparison.Ordinal);
        return at < 0 ? Literal.FromString("") : ValueTerms.Like((Literal)text, TextOf(text)[..at]);
    }

    /// <summary>What stands after the first occurrence, with the language of the text; without it if there is none.</summary>
    public static Literal? After(Term text, Term part)
    {
        if (!AreCompatible(text, part)) return null;
        var at = TextOf(text).IndexOf(TextOf(part), StringComparison.Ordinal);
        return at < 0 ? Literal.FromString("") : ValueTerms.Like((Literal)text, TextOf(text)[(at + TextOf(part).Length)..]);
    }

    /// <summary>The arguments in a row; with a language tag and base direction if all have the same.</summary>
    public static Literal? Concat(ReadOnlySpan<Term> terms)
    {
        var text = new StringBuilder();
        var isAlike = true;
        foreach (var term in terms)
        {
            if (!TermValues.IsStringLiteral(term)) return null;
            isAlike &= HaveSameLanguage(terms[0], term);
            text.Append(TextOf(term));
        }
        return terms.Length > 0 && isAlike ? ValueTerms.Like((Literal)terms[0], text.ToString()) : Literal.FromString(text.ToString());
    }

    /// <summary><c>fn:encode-for-uri</c>: all but the unreserved characters of RFC 3986 as <c>%XX</c> of their UTF-8.</summary>
    public static Literal? EncodeForUri(Term term)
    {
        if (!TermValues.IsStringLiteral(term)) return null;
        var output = new StringBuilder();
        foreach (var c in Encoding.UTF8.GetBytes(TextOf(term)))
        {
            if (char.IsAsciiLetterOrDigit((char)c) || c is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~') output.Append((char)c);
            else output.Append('%').Append("0123456789ABCDEF"[c >> 4]).Append("0123456789ABCDEF"[c & 15]);
        }
        return Literal.FromString(output.ToString());
    }

    /// <summary>Argument compatibility (SPARQL 1.2 §17.4.3.1): the part has no language tag, or that of the text, and its direction.</summary>
    private static bool AreCompatible(Term text, Term part) =>
        TermValues.IsStringLiteral(text) && TermValues.IsStringLiteral(part)
        && (((Literal)part).Language is null || HaveSameLanguage(text, part));

    private static bool HaveSameLanguage(Term left, Term right) =>
        ((Literal)left).Language == ((Literal)right).Language && ((Literal)left).Direction == ((Literal)right).Direction;

    private static string TextOf(Term literal) => ((Literal)literal).LexicalForm;
}
