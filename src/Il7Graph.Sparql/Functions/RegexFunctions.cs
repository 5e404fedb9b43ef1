using Il7Graph.Rdf;
using Il7Graph.Sparql.Functions.Regexes;

namespace Il7Graph.Sparql.Functions;

/// <summary>REGEX and REPLACE (SPARQL 1.2 §17.4.3.14, §17.4.3.15). Pattern, flags and replacement are of <c>xsd:string</c>.</summary>
internal static class RegexFunctions
{
    public static Literal? Matches(Term text, Term pattern, Term? flags, FunctionContext context) =>
        TermValues.IsStringLiteral(text) && MatcherOf(pattern, flags, context) is { } matcher
            ? ValueTerms.Of(matcher.IsMatch(((Literal)text).LexicalForm))
            : null;

    /// <summary>The text has its language back in the result.</summary>
    public static Literal? Replace(Term text, Term pattern, Term replacement, Term? flags, FunctionContext context) =>
        TermValues.IsStringLiteral(text) && TermValues.TrySimple(replacement, out var by)
            && MatcherOf(pattern, flags, context)?.Replace(((Literal)text).LexicalForm, by) is { } replaced
            ? ValueTerms.Like((Literal)text, replaced)
            : null;

    private static RegexMatcher? MatcherOf(Term pattern, Term? flags, FunctionContext context)
    {
        if (!TermValues.TrySimple(pattern, out var expression)) return null;
        var letters = "";
        return flags is null || TermValues.TrySimple(flags, out letters) ? context.RegexFor(expression, letters) : null;
    }
}
