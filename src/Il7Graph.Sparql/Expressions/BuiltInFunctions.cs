using System.Collections.Frozen;

namespace Il7Graph.Sparql.Expressions;

/// <summary>How the built-in functions are spelled and how many arguments they take.</summary>
public static class BuiltInFunctions
{
    private static readonly FrozenDictionary<BuiltInFunction, (string Name, int Least, int Most)> Signatures =
        new Dictionary<BuiltInFunction, (string, int, int)>
        {
            [BuiltInFunction.Bound] = ("BOUND", 1, 1),
            [BuiltInFunction.If] = ("IF", 3, 3),
            [BuiltInFunction.Coalesce] = ("COALESCE", 0, int.MaxValue),
            [BuiltInFunction.SameTerm] = ("sameTerm", 2, 2),
            [BuiltInFunction.IsIri] = ("isIRI", 1, 1),
            [BuiltInFunction.IsBlank] = ("isBLANK", 1, 1),
            [BuiltInFunction.IsLiteral] = ("isLITERAL", 1, 1),
            [BuiltInFunction.IsNumeric] = ("isNUMERIC", 1, 1),
            [BuiltInFunction.Str] = ("STR", 1, 1),
            [BuiltInFunction.Lang] = ("LANG", 1, 1),
            [BuiltInFunction.LangDir] = ("LANGDIR", 1, 1),
            [BuiltInFunction.HasLang] = ("hasLANG", 1, 1),
            [BuiltInFunction.HasLangDir] = ("hasLANGDIR", 1, 1),
            [BuiltInFunction.Datatype] = ("DATATYPE", 1, 1),
            [BuiltInFunction.Iri] = ("IRI", 1, 1),
            [BuiltInFunction.BNode] = ("BNODE", 0, 1),
            [BuiltInFunction.StrDt] = ("STRDT", 2, 2),
            [BuiltInFunction.StrLang] = ("STRLANG", 2, 2),
            [BuiltInFunction.StrLangDir] = ("STRLANGDIR", 3, 3),
            [BuiltInFunction.Uuid] = ("UUID", 0, 0),
            [BuiltInFunction.StrUuid] = ("STRUUID", 0, 0),
            [BuiltInFunction.StrLen] = ("STRLEN", 1, 1),
            [BuiltInFunction.SubStr] = ("SUBSTR", 2, 3),
            [BuiltInFunction.UCase] = ("UCASE", 1, 1),
            [BuiltInFunction.LCase] = ("LCASE", 1, 1),
            [BuiltInFunction.StrStarts] = ("STRSTARTS", 2, 2),
            [BuiltInFunction.StrEnds] = ("STRENDS", 2, 2),
            [BuiltInFunction.Contains] = ("CONTAINS", 2, 2),
            [BuiltInFunction.StrBefore] = ("STRBEFORE", 2, 2),
            [BuiltInFunction.StrAfter] = ("STRAFTER", 2, 2),
            [BuiltInFunction.EncodeForUri] = ("ENCODE_FOR_URI", 1, 1),
            [BuiltInFunction.Concat] = ("CONCAT", 0, int.MaxValue),
            [BuiltInFunction.LangMatches] = ("LANGMATCHES", 2, 2),
            [BuiltInFunction.Regex] = ("REGEX", 2, 3),
            [BuiltInFunction.Replace] = ("REPLACE", 3, 4),
            [BuiltInFunction.Abs] = ("ABS", 1, 1),
            [BuiltInFunction.Round] = ("ROUND", 1, 1),
            [BuiltInFunction.Ceil] = ("CEIL", 1, 1),
            [BuiltInFunction.Floor] = ("FLOOR", 1, 1),
            [BuiltInFunction.Rand] = ("RAND", 0, 0),
            [BuiltInFunction.Now] = ("NOW", 0, 0),
            [BuiltInFunction.Year] = ("YEAR", 1, 1),
            [BuiltInFunction.Month] = ("MONTH", 1, 1),
            [BuiltInFunction.Day] = ("DAY", 1, 1),
            [BuiltInFunction.Hours] = ("HOURS", 1, 1),
            [BuiltInFunction.Minutes] = ("MINUTES", 1, 1),
            [BuiltInFunction.Seconds] = ("SECONDS", 1, 1),
            [BuiltInFunction.Timezone] = ("TIMEZONE", 1, 1),
            [BuiltInFunction.Tz] = ("TZ", 1, 1),
            [BuiltInFunction.MD5] = ("MD5", 1, 1),
            [BuiltInFunction.Sha1] = ("SHA1", 1, 1),
            [BuiltInFunction.Sha256] = ("SHA256", 1, 1),
            [BuiltInFunction.Sha384] = ("SHA384", 1, 1),
            [BuiltInFunction.Sha512] = ("SHA512", 1, 1),
            [BuiltInFunction.IsTriple] = ("isTRIPLE", 1, 1),
            [BuiltInFunction.Triple] = ("TRIPLE", 3, 3),
            [BuiltInFunction.Subject] = ("SUBJECT", 1, 1),
            [BuiltInFunction.Predicate] = ("PREDICATE", 1, 1),
            [BuiltInFunction.Object] = ("OBJECT", 1, 1),
        }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, BuiltInFunction> ByName =
        Signatures.Select(pair => KeyValuePair.Create(pair.Value.Name, pair.Key))
            .Append(KeyValuePair.Create("URI", BuiltInFunction.Iri))
            .Append(KeyValuePair.Create("isURI", BuiltInFunction.IsIri))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All spellings, the older <c>URI</c> and <c>isURI</c> included.</summary>
    internal static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The function's name as the specification writes it.</summary>
    public static string NameOf(BuiltInFunction function) => Signatures[function].Name;

    /// <summary>How many arguments a function takes at least and at most; <see cref="int.MaxValue"/> for any number.</summary>
    public static (int Least, int Most) ArityOf(BuiltInFunction function) => (Signatures[function].Least, Signatures[function].Most);

    /// <summary>The function of a name in upper or lower case.</summary>
    internal static bool TryFind(ReadOnlySpan<char> name, out BuiltInFunction function) =>
        ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out function);
}
