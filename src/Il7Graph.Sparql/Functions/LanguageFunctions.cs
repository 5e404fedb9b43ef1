using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Functions;

/// <summary>Functions on language tags and base directions (SPARQL 1.2 §17.4.2, §17.4.3.13).</summary>
internal static class LanguageFunctions
{
    public static Literal? Lang(Term term) => term is Literal literal ? Literal.FromString(literal.Language ?? "") : null;

    public static Literal? LangDir(Term term) => term is not Literal literal ? null : Literal.FromString(literal.Direction switch
    {
        BaseDirection.LeftToRight => "ltr",
        BaseDirection.RightToLeft => "rtl",
        _ => "",
    });

    public static Literal? StrLang(Term lexicalForm, Term language) =>
        TermValues.TrySimple(lexicalForm, out var text) && TermValues.TrySimple(language, out var tag) && LanguageTag.IsWellFormed(tag)
            ? Literal.FromLanguage(text, tag)
            : null;

    /// <summary>The direction is <c>ltr</c> or <c>rtl</c>, in lower case.</summary>
    public static Literal? StrLangDir(Term lexicalForm, Term language, Term direction)
    {
        if (!TermValues.TrySimple(lexicalForm, out var text) || !TermValues.TrySimple(language, out var tag)
            || !TermValues.TrySimple(direction, out var name) || !LanguageTag.IsWellFormed(tag))
        {
            return null;
        }
        return name switch
        {
            "ltr" => Literal.FromLanguage(text, tag, BaseDirection.LeftToRight),
            "rtl" => Literal.FromLanguage(text, tag, BaseDirection.RightToLeft),
            _ => null,
        };
    }

    public static Literal? LangMatches(Term language, Term range) =>
        TermValues.TrySimple(language, out var tag) && TermValues.TrySimple(range, out var wanted) ? ValueTerms.Of(Matches(tag, wanted)) : null;

    /// <summary>Basic filtering (RFC 4647 §3.3.1): the range is the tag or its beginning up to a hyphen; <c>*</c> is any tag.</summary>
    private static bool Matches(string tag, string range)
    {
        if (range == "*") return tag.Length > 0;
        return tag.StartsWith(range, StringComparison.OrdinalIgnoreCase)
            && (tag.Length == range.Length || (range.Length > 0 && tag[range.Length] == '-'));
    }
}
