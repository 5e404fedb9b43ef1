using CsCheck;

namespace Il7Graph.Sparql.Tests.RandomQueries;

/// <summary>Random SELECTs as text. What the specification leaves open is left out, or used where it makes no difference: SAMPLE, the
/// order within GROUP_CONCAT, LIMIT without a total order, and REDUCED.</summary>
internal static class RandomSelects
{
    private static readonly Gen<string[]> Columns = Pick.Of<string[]>(["?a"], ["?a", "?b"], ["?b", "?c"], ["?d", "?g", "?a"], ["?c", "?a", "?d"]);

    private static readonly Gen<string> Distinct = Pick.Of("", "DISTINCT ");

    private static readonly Gen<string> Key = Pick.Of("?a", "?b", "?c");

    /// <summary>OFFSET and LIMIT, to stand behind a total order.</summary>
    private static readonly Gen<string> Bounds = Gen.Frequency(
        (1, Gen.Const("")),
        (2, Gen.Int[0, 4].Select(limit => $"LIMIT {limit}")),
        (1, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], (limit, offset) => $"LIMIT {limit} OFFSET {offset}")),
        (1, Gen.Int[0, 3].Select(offset => $"OFFSET {offset}")));

    /// <summary>SELECTs as they stand in a query or in a group.</summary>
    /// <param name="pattern">What stands between the braces.</param>
    /// <param name="expressions">The expressions in it.</param>
    /// <param name="suffix">What the names it makes end in, so that they are new.</param>
    /// <param name="dataset">FROM and FROM NAMED; null for none.</param>
    public static Gen<string> All(Gen<string> pattern, RandomExpressions expressions, string suffix, Gen<string>? dataset = null)
    {
        var value = expressions.Value(2);
        var body = Gen.Select(dataset ?? Gen.Const(""), pattern, (d, p) => $"{d}WHERE {{ {p} }}");
        var directed = Columns.SelectMany(columns => Pick.Of("ASC", "DESC").Array[columns.Length]
            .Select(ways => (Columns: columns, Order: string.Join(' ', columns.Zip(ways, (column, way) => $"{way}({column})")))));
        var aggregate = Aggregate(expressions, value);
        return Gen.Frequency(
            (2, body.Select(b => $"SELECT * {b}")),
            (2, Gen.Select(Distinct, Columns, body, (m, c, b) => $"SELECT {m}{Names(c)} {b}")),
            (1, Gen.Select(Columns, value, body, (c, v, b) => $"SELECT {Names(c)} ({v} AS ?s{suffix}) (STR(?s{suffix}) AS ?t{suffix}) {b}")),
            (2, Gen.Select(Distinct, directed, body, Bounds, (m, c, b, l) => $"SELECT {m}{Names(c.Columns)} {b} ORDER BY {c.Order} {l}")),
            (1, Gen.Select(directed, body, value, Bounds, (c, b, v, l) => $"SELECT {Names(c.Columns)} {b} ORDER BY DESC({v}) {c.Order} {l}")),
            (2, Gen.Select(aggregate, body, (a, b) => $"SELECT ({a} AS ?s{suffix}) {b}")),
            (3, Gen.Select(aggregate, aggregate, Key, body, (a1, a2, k, b) => $"SELECT {k} ({a1} AS ?s{suffix}) ({a2} AS ?t{suffix}) {b} GROUP BY {k}")),
            (1, Gen.Select(aggregate, value, body, (a, v, b) => $"SELECT ?k{suffix} ?b ({a} AS ?s{suffix}) {b} GROUP BY ({v} AS ?k{suffix}) ?b")),
            (1, Gen.Select(aggregate, aggregate, new RandomExpressions(Gen.Const("?a")).Condition(2), body, (a1, a2, c, b) =>
                $"SELECT ?a ({a1} AS ?s{suffix}) {b} GROUP BY ?a HAVING ({a2} > 1) ({c})")));
    }

    private static Gen<string> Aggregate(RandomExpressions expressions, Gen<string> value) => Gen.OneOf(
        Pick.Of("COUNT(*)", "COUNT(DISTINCT *)"),
        Gen.Select(Pick.Of("COUNT", "SUM", "MIN", "MAX", "AVG"), Distinct, Gen.Frequency((3, RandomExpressions.Variable), (1, value)), (f, d, v) => $"{f}({d}{v})"),
        // The order of what is concatenated is open, and its length does not depend on it.
        Gen.Select(Distinct, expressions.Value(1), (d, v) => $"STRLEN(GROUP_CONCAT({d}{v}; separator=\"--\"))"));

    private static string Names(string[] columns) => string.Join(' ', columns);
}
