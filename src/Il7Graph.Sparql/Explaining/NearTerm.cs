using System.Globalization;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Sparql.Explaining;

/// <summary>How a term of the data is near to one that was asked for. The rank is the better the lower it is.</summary>
internal sealed record NearTerm(Term Term, EmptyCause Cause, int Rank)
{
    /// <summary>Ranks from here on are guesses at a misspelling, of which there must be no two equal ones.</summary>
    private const int Guess = 10;

    /// <summary>The nearest of some terms; null if none is near, or if several are equally so and differ in a number only.</summary>
    /// <param name="isKnown">Whether the data have the term: then it is not taken for a misspelled one.</param>
    public static NearTerm? Among(IEnumerable<Term> candidates, Term asked, bool isKnown, PatternText text)
    {
        var near = candidates.Select(candidate => Of(asked, candidate, text)).OfType<NearTerm>().Where(each => !isKnown || each.Rank < Guess)
            .OrderBy(each => each.Rank).ThenByDescending(each => SharedStart(each.Term, asked)).ThenBy(each => each.Term.ToString(), StringComparer.Ordinal)
            .Take(2).ToList();
        if (near.Count == 0) return null;
        return near.Count == 2 && near[0].Rank == near[1].Rank && near[0].Rank >= Guess && asked.ToString().Any(char.IsAsciiDigit) ? null : near[0];
    }

    /// <summary>Of two that have the name, the one of the same project is meant.</summary>
    private static int SharedStart(Term a, Term b) => a.ToString().AsSpan().CommonPrefixLength(b.ToString());

    private static NearTerm? Of(Term asked, Term candidate, PatternText text)
    {
        if (asked == candidate) return null;
        return (asked, candidate) switch
        {
            (Iri a, Iri b) => OfIris(a.Value, b),
            (Literal a, Literal b) => OfLiterals(a, b),
            (Iri a, Literal b) when IsName(a, b.LexicalForm, text) => new NearTerm(b, EmptyCause.IriForLiteral, 3),
            (Literal a, Iri b) when IsName(b, a.LexicalForm, text) => new NearTerm(b, EmptyCause.LiteralForIri, 3),
            _ => null,
        };
    }

    private static bool IsName(Iri iri, string name, PatternText text) =>
        iri.Value == name || text.Of(iri) == name || LocalName(iri.Value).Equals(name, StringComparison.OrdinalIgnoreCase);

    private static NearTerm? OfIris(string asked, Iri candidate)
    {
        var value = candidate.Value;
        if (asked.Equals(value, StringComparison.OrdinalIgnoreCase)) return new NearTerm(candidate, EmptyCause.LetterCase, 1);
        var (bare, other) = (WithoutScheme(asked), WithoutScheme(value));
        if (bare == other) return new NearTerm(candidate, EmptyCause.OtherScheme, 0);
        if (bare.TrimEnd('/', '#') == other.TrimEnd('/', '#')) return new NearTerm(candidate, EmptyCause.TrailingCharacter, 0);
        var (name, otherName) = (LocalName(asked), LocalName(value));
        var (space, otherSpace) = (asked[..^name.Length], value[..^otherName.Length]);
        if (space == otherSpace)
        {
            if (WithoutZeros(name) is { } digits && digits == WithoutZeros(otherName)) return new NearTerm(candidate, EmptyCause.UnknownTerm, 5);
            var distance = Distance(name, otherName);
            return distance <= Math.Clamp(name.Length / 4, 1, 3) ? new NearTerm(candidate, EmptyCause.UnknownTerm, Guess + distance) : null;
        }
        if (!IsTelling(name)) return null;
        // CL:0000312 and obo/CL_0000312 have one name, which starts where letters and digits do.
        var isSame = name.Equals(otherName, StringComparison.OrdinalIgnoreCase)
            || (LastWord(name) is var word && word.Equals(LastWord(otherName), StringComparison.Ordinal) && IsTelling(word) && word.Any(char.IsAsciiDigit));
        if (!isSame) return null;
        var slip = WithoutScheme(space).TrimEnd('/', '#') == WithoutScheme(otherSpace).TrimEnd('/', '#') ? 0 : 1;
        return new NearTerm(candidate, slip == 0 ? EmptyCause.TrailingCharacter : EmptyCause.OtherNamespace, name == otherName ? 2 + slip : 4);
    }

    private static NearTerm? OfLiterals(Literal asked, Literal candidate)
    {
        var (text, other) = (asked.LexicalForm, candidate.LexicalForm);
        if (text == other)
        {
            return new NearTerm(candidate, asked.Language is not null || candidate.Language is not null ? EmptyCause.OtherLanguage : EmptyCause.OtherDatatype, 0);
        }
        if (IsNumber(text, out var number) && IsNumber(other, out var otherNumber))
            return number == otherNumber ? new NearTerm(candidate, EmptyCause.OtherDatatype, 1) : null;
        if (text.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase)) return new NearTerm(candidate, EmptyCause.LetterCase, asked.Language == candidate.Language ? 1 : 2);
        if (text.Length < 4 || asked.Datatype != XSD.String && asked.Language is null) return null;
        var distance = Distance(text, other);
        return distance <= Math.Clamp(text.Length / 5, 1, 3) ? new NearTerm(candidate, EmptyCause.UnknownTerm, Guess + distance) : null;
    }

    private static bool IsNumber(string text, out decimal number) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>Whether two IRIs that end so may well mean one thing.</summary>
    private static bool IsTelling(string name) => name.Length >= 3 && (!name.All(char.IsAsciiDigit) || name.Length >= 4);

    private static string WithoutScheme(string iri)
    {
        foreach (var start in (ReadOnlySpan<string>)["https://www.", "http://www.", "https://", "http://"])
        {
            if (iri.StartsWith(start, StringComparison.Ordinal)) return iri[start.Length..];
        }
        return iri;
    }

    private static string LocalName(string iri) => iri[(iri.TrimEnd('/', '#').LastIndexOfAny(['/', '#', ':']) + 1)..];

    private static string LastWord(string name) => name[(name.LastIndexOfAny(['_', '-', '.']) + 1)..];

    private static string? WithoutZeros(string name)
    {
        var letters = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters.Length == name.Length ? null : letters + "|" + name[letters.Length..].TrimStart('0');
    }

    /// <summary>Levenshtein's distance without regard to case, a swap of neighbours counted as one; more than 3 counts as 4.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 3) return 4;
        var (before, last, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1])) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return Math.Min(last[b.Length], 4);
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
