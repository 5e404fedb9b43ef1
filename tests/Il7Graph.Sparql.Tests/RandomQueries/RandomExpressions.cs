using CsCheck;

namespace Il7Graph.Sparql.Tests.RandomQueries;

/// <summary>Random expressions as text, of functions that give the same for the same arguments.</summary>
/// <param name="variable">The variables in them.</param>
/// <param name="exists">An EXISTS to stand in them now and then, or null.</param>
internal sealed class RandomExpressions(Gen<string> variable, Gen<string>? exists = null)
{
    private readonly Gen<string> _leaf = Gen.Frequency((3, variable), (2, Constant));

    /// <summary>The variables of the patterns.</summary>
    public static Gen<string> Variable { get; } = Gen.Frequency((6, Pick.Of("?a", "?b", "?c", "?d")), (1, Pick.Of("?n00", "?g")));

    /// <summary>Constants that the data have, or have in another spelling, or do not have.</summary>
    public static Gen<string> Constant { get; } = Pick.Of(
        "1", "2", ":a", "\"a\"", ":b", ":p", "1.0", "1e0", "-3", "0.5", "\"b\"@en-gb", "\"a\"@en", "\"a\"@en--ltr", "\"\"", "\"ab\"", "true", "false",
        "\"2020-01-01\"^^<http://www.w3.org/2001/XMLSchema#date>", "\"2020-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>",
        "\"x\"^^<http://www.w3.org/2001/XMLSchema#integer>", "\"a\"^^:dt", ":none", "\"none\"");

    /// <summary>What a FILTER takes.</summary>
    /// <param name="depth">How many levels there may be.</param>
    public Gen<string> Condition(int depth)
    {
        var operand = Value(depth - 1);
        var compared = Pick.Of("!=", "=", "<", ">", "<=", ">=");
        var simple = Gen.Frequency(
            (2, Gen.Select(operand, compared, operand, (l, o, r) => $"({l} {o} {r})")),
            (2, Gen.Select(variable, compared, variable, (l, o, r) => $"({l} {o} {r})")),
            (2, Gen.Select(variable, compared, Constant, (l, o, r) => $"({l} {o} {r})")),
            (2, Gen.Select(variable, Pick.Of("IN", "NOT IN"), _leaf.Array[0, 3], (v, o, list) => $"({v} {o} ({string.Join(", ", list)}))")),
            (2, variable.Select(v => $"BOUND({v})")),
            (2, Gen.Select(Pick.Of("isIRI", "isBLANK", "isLITERAL", "isNUMERIC", "isTRIPLE", "hasLANG", "hasLANGDIR"), operand, (f, v) => $"{f}({v})")),
            (1, Gen.Select(Pick.Of("sameTerm", "STRSTARTS", "STRENDS", "CONTAINS"), operand, _leaf, (f, l, r) => $"{f}({l}, {r})")),
            (2, Gen.Select(variable, Pick.Of("a", "^b", "B", "a$", "."), Pick.Of("", ", \"i\""), (v, p, f) => $"REGEX(STR({v}), \"{p}\"{f})")),
            (1, Gen.Select(variable, Pick.Of("en", "*", "fr"), (v, r) => $"LANGMATCHES(LANG({v}), \"{r}\")")),
            (1, operand));
        if (depth <= 1) return simple;
        if (exists is not null) simple = Gen.Frequency((6, simple), (1, exists));
        var inner = Condition(depth - 1);
        return Gen.Frequency(
            (4, simple),
            (1, Gen.Select(inner, Pick.Of("&&", "||"), inner, (l, o, r) => $"({l} {o} {r})")),
            (1, inner.Select(c => $"(!{c})")));
    }

    /// <summary>What BIND takes.</summary>
    public Gen<string> Value(int depth)
    {
        if (depth <= 0) return _leaf;
        var inner = Value(depth - 1);
        return Gen.Frequency(
            (4, _leaf),
            (2, Gen.Select(inner, Pick.Of("+", "-", "*", "/"), inner, (l, o, r) => $"({l} {o} {r})")),
            (1, inner.Select(v => $"(-{v})")),
            (2, Gen.Select(Pick.Of("STR", "LANG", "LANGDIR", "DATATYPE", "STRLEN", "UCASE", "LCASE", "ABS", "CEIL", "FLOOR", "ROUND", "YEAR", "TZ", "MD5"), inner, (f, v) => $"{f}({v})")),
            (1, Gen.Select(Pick.Of("SUBJECT", "PREDICATE", "OBJECT"), variable, (f, v) => $"{f}({v})")),
            (1, Gen.Select(variable, inner, (s, o) => $"TRIPLE({s}, :p, {o})")),
            (1, Gen.Select(inner, inner, (l, r) => $"COALESCE({l}, {r})")),
            (1, Gen.Select(Condition(depth - 1), inner, inner, (c, l, r) => $"IF({c}, {l}, {r})")),
            (1, Gen.Select(inner, inner, (l, r) => $"CONCAT({l}, {r})")),
            (1, Gen.Select(inner, Pick.Of("integer", "decimal", "double", "string", "boolean", "date"), (v, t) => $"<http://www.w3.org/2001/XMLSchema#{t}>({v})")));
    }
}
