using Il7Graph.Rdf;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Functions;

/// <summary>The built-in functions (SPARQL 1.2 §17.4), on evaluated arguments.</summary>
public static class BuiltIns
{
    /// <summary>Calls a function with as many arguments as <see cref="BuiltInFunctions.ArityOf"/> allows.</summary>
    /// <param name="arguments">Null stands for an error or an unbound variable, of which an error comes.</param>
    /// <returns>Null for an error.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="function"/> is BOUND, IF or COALESCE, which take unevaluated
    /// arguments and so belong to the evaluator.</exception>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">A match of REGEX or REPLACE took longer than
    /// <see cref="FunctionContext.RegexTimeout"/>.</exception>
    public static Term? Call(BuiltInFunction function, ReadOnlySpan<Term?> arguments, FunctionContext context)
    {
        foreach (var argument in arguments)
        {
            if (argument is null) return null;
        }
        return arguments.Length switch
        {
            0 => CallNone(function, context),
            1 => CallOne(function, arguments[0]!, context),
            2 => CallTwo(function, arguments[0]!, arguments[1]!, context),
            _ => CallMany(function, arguments!, context),
        };
    }

    /// <summary>False if two calls with the same arguments in one run may give two results.</summary>
    public static bool IsDeterministic(BuiltInFunction function) =>
        function is not (BuiltInFunction.Rand or BuiltInFunction.Uuid or BuiltInFunction.StrUuid or BuiltInFunction.BNode);

    /// <summary>Whether an expression has the same value however often it is evaluated for a solution.</summary>
    internal static bool IsDeterministic(Expression expression) =>
        !ExpressionTree.Any(expression, each => each is FunctionCall call && !IsDeterministic(call.Function));

    private static Term? CallNone(BuiltInFunction function, FunctionContext context) => function switch
    {
        BuiltInFunction.Now => context.Now,
        BuiltInFunction.Rand => NumericFunctions.Random(context.Random),
        BuiltInFunction.BNode => context.NewBlankNode(),
        BuiltInFunction.Uuid => new Iri("urn:uuid:" + UuidText.Next(context.Random)),
        BuiltInFunction.StrUuid => Literal.FromString(UuidText.Next(context.Random)),
        BuiltInFunction.Concat => StringFunctions.Concat([]),
        _ => throw NotCallable(function),
    };

    private static Term? CallOne(BuiltInFunction function, Term term, FunctionContext context) => function switch
    {
        BuiltInFunction.IsIri => ValueTerms.Of(term is Iri),
        BuiltInFunction.IsBlank => ValueTerms.Of(term is BlankNode),
        BuiltInFunction.IsLiteral => ValueTerms.Of(term is Literal),
        BuiltInFunction.IsNumeric => ValueTerms.Of(TermValues.TryNumber(term, out _)),
        BuiltInFunction.IsTriple => ValueTerms.Of(term is TripleTerm),
        BuiltInFunction.Subject => (term as TripleTerm)?.Subject,
        BuiltInFunction.Predicate => (term as TripleTerm)?.Predicate,
        BuiltInFunction.Object => (term as TripleTerm)?.Object,
        BuiltInFunction.Str => TermFunctions.Str(term),
        BuiltInFunction.Datatype => (term as Literal)?.Datatype,
        BuiltInFunction.Iri => TermFunctions.ToIri(term, context.BaseIri),
        BuiltInFunction.BNode => TermValues.TrySimple(term, out var label) ? context.BlankNodeFor(label) : null,
        BuiltInFunction.Lang => LanguageFunctions.Lang(term),
        BuiltInFunction.LangDir => LanguageFunctions.LangDir(term),
        BuiltInFunction.HasLang => ValueTerms.Of(term is Literal { Language: not null }),
        BuiltInFunction.HasLangDir => ValueTerms.Of(term is Literal { Direction: not null }),
        BuiltInFunction.StrLen => StringFunctions.Length(term),
        BuiltInFunction.UCase => StringFunctions.Map(term, LetterCase.ToUpper),
        BuiltInFunction.LCase => StringFunctions.Map(term, LetterCase.ToLower),
        BuiltInFunction.EncodeForUri => StringFunctions.EncodeForUri(term),
        BuiltInFunction.Concat => StringFunctions.Concat([term]),
        BuiltInFunction.Abs => NumericFunctions.Map(term, static number => number.Abs()),
        BuiltInFunction.Round => NumericFunctions.Map(term, static number => number.Round()),
        BuiltInFunction.Ceil => NumericFunctions.Map(term, static number => number.Ceiling()),
        BuiltInFunction.Floor => NumericFunctions.Map(term, static number => number.Floor()),
        BuiltInFunction.Year or BuiltInFunction.Month or BuiltInFunction.Day or BuiltInFunction.Hours or BuiltInFunction.Minutes
            or BuiltInFunction.Seconds or BuiltInFunction.Timezone or BuiltInFunction.Tz => DateTimeFunctions.Call(function, term),
        BuiltInFunction.MD5 or BuiltInFunction.Sha1 or BuiltInFunction.Sha256 or BuiltInFunction.Sha384 or BuiltInFunction.Sha512 =>
            HashFunctions.Call(function, term),
        _ => throw NotCallable(function),
    };

    private static Literal? CallTwo(BuiltInFunction function, Term first, Term second, FunctionContext context) => function switch
    {
        BuiltInFunction.SameTerm => ValueTerms.Of(first == second),
        BuiltInFunction.StrDt => TermFunctions.StrDt(first, second),
        BuiltInFunction.StrLang => LanguageFunctions.StrLang(first, second),
        BuiltInFunction.LangMatches => LanguageFunctions.LangMatches(first, second),
        BuiltInFunction.SubStr => StringFunctions.Substring(first, second, null),
        BuiltInFunction.StrStarts => StringFunctions.Starts(first, second),
        BuiltInFunction.StrEnds => StringFunctions.Ends(first, second),
        BuiltInFunction.Contains => StringFunctions.Contains(first, second),
        BuiltInFunction.StrBefore => StringFunctions.Before(first, second),
        BuiltInFunction.StrAfter => StringFunctions.After(first, second),
        BuiltInFunction.Concat => StringFunctions.Concat([first, second]),
        BuiltInFunction.Regex => RegexFunctions.Matches(first, second, null, context),
        _ => throw NotCallable(function),
    };

    private static Term? CallMany(BuiltInFunction function, ReadOnlySpan<Term> arguments, FunctionContext context) => function switch
    {
        BuiltInFunction.Concat => StringFunctions.Concat(arguments),
        BuiltInFunction.SubStr => StringFunctions.Substring(arguments[0], arguments[1], arguments[2]),
        BuiltInFunction.Regex => RegexFunctions.Matches(arguments[0], arguments[1], arguments[2], context),
        BuiltInFunction.Replace =>
            RegexFunctions.Replace(arguments[0], arguments[1], arguments[2], arguments.Length > 3 ? arguments[3] : null, context),
        BuiltInFunction.StrLangDir => LanguageFunctions.StrLangDir(arguments[0], arguments[1], arguments[2]),
        BuiltInFunction.Triple => TermFunctions.Triple(arguments[0], arguments[1], arguments[2]),
        _ => throw NotCallable(function),
    };

    private static ArgumentOutOfRangeException NotCallable(BuiltInFunction function) =>
        new(nameof(function), function, "not a function of that number of evaluated arguments");
}
