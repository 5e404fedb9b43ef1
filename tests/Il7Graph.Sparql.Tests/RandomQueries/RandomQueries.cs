using CsCheck;

namespace Il7Graph.Sparql.Tests.RandomQueries;

/// <summary>Random queries as text, of all forms but DESCRIBE. A few are no queries, since a name is taken by what stands before.</summary>
internal static class RandomQueries
{
    private static readonly Gen<string> Dataset = Gen.Frequency(
        (12, Gen.Const("")),
        (1, Pick.Of("FROM :g ", "FROM :g FROM :h ", "FROM NAMED :g ", "FROM :a FROM NAMED :h FROM NAMED :g ", "FROM :none FROM NAMED :none ")));

    private static readonly Gen<string> Exists = RandomPatterns.Inside.Select(pattern => $"(EXISTS {{ {pattern} }})");

    public static Gen<string> All { get; } = Gen.Frequency(
            (8, RandomSelects.All(RandomPatterns.All, new RandomExpressions(RandomExpressions.Variable, Exists), "9", Dataset)),
            (1, Gen.Select(Dataset, RandomPatterns.All, (d, p) => $"ASK {d}{{ {p} }}")),
            (1, Gen.Select(Dataset, RandomPatterns.All, (d, p) => $"CONSTRUCT {{ ?a ?p ?b . ?b :p [ :q ?c ] . :a :r <<( ?a :p ?d )>> }} {d}WHERE {{ {p} }}")))
        .Select(query => $"PREFIX : <{RandomData.Namespace}> {query}");
}
